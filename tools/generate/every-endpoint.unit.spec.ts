import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DynamicModule, INestApplication } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer, NestFactory } from '@nestjs/core';
import { PERMISSION, permissions, PUBLIC } from '#access';
import { gatewayConfig } from '../../apps/gateway/src/config.js';
import { gatewayModule } from '../../apps/gateway/src/gateway.module.js';
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
  let endpoints: [string, unknown, unknown][];

  beforeAll(async () => {
    app = await open(module());
    endpoints = endpointsOf(app);
  });
  afterAll(() => app.close());

  it('is for everybody, or has a rule that is in the table; never both', () => {
    expect(endpoints.length).toBeGreaterThan(0);
    const wrong = endpoints.filter(([, isPublic, permission]) =>
      isPublic ? permission !== undefined : !Object.hasOwn(permissions, String(permission)),
    );
    expect(wrong).toEqual([]);
  });
});

/** As `openApiOf` does: nothing is connected, nothing is started. */
const open = (module: DynamicModule): Promise<INestApplication> =>
  NestFactory.create(module, { preview: true, logger: false });

/** Name, whether it is public, and permission of each handler of an HTTP request. */
function endpointsOf(app: INestApplication): [string, unknown, unknown][] {
  const modules = [...app.get(ModulesContainer, { strict: false }).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    if (!metatype) return [];
    const prototype = metatype.prototype as Record<string, object>;
    return new MetadataScanner()
      .getAllMethodNames(prototype)
      .filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name]!))
      .map((name): [string, unknown, unknown] => {
        const ruled = (key: string) =>
          (Reflect.getMetadata(key, prototype[name]!) ?? Reflect.getMetadata(key, metatype)) as unknown;
        return [`${metatype.name}.${name}`, ruled(PUBLIC), ruled(PERMISSION)];
      });
  });
}
