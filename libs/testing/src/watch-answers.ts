import type { NestExpressApplication } from '@nestjs/platform-express';
import { answerOf, describeSchema, type Endpoint, endpointsOf, refusalsOf } from '#endpoint';
import type { Refusal } from '#primitives';
import { refusedAnywhere } from '#service-runtime';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Request, Response } from 'express';

/**
 * Compares every answer that a service gives in a test with what its endpoint declares. Gives a list, which must stay
 * empty, of what was answered and not declared.
 */
export function watchAnswers(app: NestExpressApplication): readonly string[] {
  const undeclared: string[] = [];
  const endpoints = new Map(endpointsOf(app).map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint]));
  const isBody = validators();
  app.use((request: Request, response: Response, next: () => void) => {
    let body: unknown;
    const send = response.send.bind(response);
    response.send = (given: unknown) => {
      body = given;
      return send(given);
    };
    response.on('finish', () => {
      const { path } = (request.route ?? {}) as { path?: string };
      const endpoint = endpoints.get(`${request.method} ${path}`);
      if (!endpoint || endpoint.inside) return;
      const fault = faultOf(endpoint, response, body, isBody);
      if (fault) undeclared.push(`${endpoint.id}: ${fault}`);
    });
    next();
  });
  return undeclared;
}

function faultOf(
  { handler }: Endpoint,
  { statusCode, locals }: Response,
  body: unknown,
  isBody: (handler: object) => ValidateFunction | undefined,
): string | undefined {
  const answer = answerOf(handler);
  // A unit spec names every endpoint that says nothing of itself (tools/generate).
  if (!answer) return undefined;
  const refusal = locals['refusal'] as Refusal | undefined;
  if (refusal) {
    // That something broke is for the test to see, which may have broken it.
    if (refusal.code === 'SERVICE.INTERNAL') return undefined;
    const known = [...refusalsOf(handler), ...refusedAnywhere];
    const isKnown = known.some(({ code, status }) => code === refusal.code && status === refusal.status);
    return isKnown ? undefined : `${refusal.status} ${refusal.code} is not declared: @Refuses(…) (libs/endpoint)`;
  }
  if (statusCode === 304) return undefined;
  if (statusCode !== answer.status) return `answers ${statusCode} and declares ${answer.status}`;
  const validate = isBody(handler);
  if (!validate || typeof body !== 'string' || validate(JSON.parse(body))) return undefined;
  const [fault] = validate.errors ?? [];
  return `its answer is not as declared: ${fault?.instancePath} ${fault?.message} ${JSON.stringify(fault?.params)}`;
}

/** The validator of an endpoint's body, made when it is first needed. */
function validators(): (handler: object) => ValidateFunction | undefined {
  const made = new Map<object, ValidateFunction>();
  return (handler) => {
    const schema = answerOf(handler)?.schema;
    if (!schema) return undefined;
    const known = made.get(handler);
    if (known) return known;
    const described = describeSchema(schema, 'output');
    // Zod writes the pattern of base64url beside it.
    const ajv = addFormats.default(new Ajv2020({ strict: false, formats: { base64url: true } }));
    const validate = ajv.compile({ ...described.schema, components: { schemas: described.shared } });
    made.set(handler, validate);
    return validate;
  };
}
