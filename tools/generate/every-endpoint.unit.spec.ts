import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DynamicModule, INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { permissions, PUBLIC } from '#access';
import { answerOf, type Endpoint, endpointsOf } from '#endpoint';
import { gatewayConfig } from '../../apps/gateway/src/config.js';
import { gatewayModule } from '../../apps/gateway/src/gateway.module.js';
import { openApiOf } from './openapi.js';
import { permissionOf } from './responses.js';
import { serviceModules } from './services.js';

const gateway = () =>
  gatewayModule(
    gatewayConfig.parse({
      SERVICE_NAME: 'gateway',
      PORT: 1,
      ROUTES: '{}',
      IDENTITY_JWKS_URL: 'http://127.0.0.1:1/jwks.json',
      REDIS_URL: 'redis://127.0.0.1:1',
    }),
  );

describe.each(Object.entries({ ...serviceModules, gateway }))('every endpoint of %s', (_, module) => {
  let app: INestApplication;
  let endpoints: Endpoint[];

  beforeAll(async () => {
    app = await open(module());
    endpoints = endpointsOf(app);
  });
  afterAll(() => app.close());

  it('is for everybody, or has a rule that is in the table; never both', () => {
    expect(endpoints.length).toBeGreaterThan(0);
    const wrong = endpoints.filter((endpoint) =>
      isPublic(endpoint)
        ? permissionOf(endpoint) !== undefined
        : !Object.hasOwn(permissions, String(permissionOf(endpoint))),
    );
    expect(wrong).toEqual([]);
  });

  // Not so: give it @Answers(status, schema), AnswersNothing or AnswersFile, and @Refuses(…) (libs/endpoint).
  it('says what it answers', () => {
    const silent = endpoints.filter(({ inside, handler }) => !inside && !answerOf(handler));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe.each(Object.entries(serviceModules))('the document of %s', (name, module) => {
  it('is small enough to read, and every reference leads somewhere', async () => {
    const text = JSON.stringify(await openApiOf(name, module()));
    expect(text.length).toBeLessThan(200_000);
    const document = JSON.parse(text) as { components: Record<string, object> };
    const references = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
    expect(references.length).toBe(text.split('"$ref"').length - 1);
    expect(references.filter(([, kind, id]) => !Object.hasOwn(document.components[kind!] ?? {}, id!))).toEqual([]);
  });
});

/** As `openApiOf` does: nothing is connected, nothing is started. */
const open = (module: DynamicModule): Promise<INestApplication> =>
  NestFactory.create(module, { preview: true, logger: false });

const isPublic = ({ handler, controller }: Endpoint): boolean =>
  Boolean(Reflect.getMetadata(PUBLIC, handler) ?? Reflect.getMetadata(PUBLIC, controller));
