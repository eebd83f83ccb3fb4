import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBody, ApiParam, ApiQuery } from '@nestjs/swagger';
import type { Request } from 'express';
import { uuidAsSent } from '#contracts';
import { describeSchema } from '#endpoint';
import { defineRefusals, Refused } from '#primitives';
import { z } from 'zod';
import { unstorableTexts } from './storable-text.js';

export const requestRefusals = defineRefusals({
  'REQUEST.INVALID': { status: 400, zh: '请求内容不符合要求。', en: 'The request does not have the required form.' },
  'REQUEST.NOT_JSON': { status: 400, zh: '请求不是有效的 JSON。', en: 'The request body is not valid JSON.' },
  'REQUEST.TOO_LARGE': { status: 413, zh: '请求过大。', en: 'The request is too large.' },
  'REQUEST.UNSUPPORTED_TYPE': {
    status: 415,
    zh: '请求类型不受支持，请使用 application/json。',
    en: 'Unsupported content type; send application/json.',
  },
});

/** Reads `input` by the schema. @throws Refused REQUEST.INVALID with each fault's path and message */
export function parseRequest<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> {
  const parsed = schema.safeParse(input);
  const faults = parsed.success
    ? unstorableTexts(parsed.data).map((path) => ({ path, message: 'holds U+0000 or half a character' }))
    : parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  if (parsed.success && faults.length === 0) return parsed.data;
  throw new Refused(requestRefusals('REQUEST.INVALID', { faults }));
}

const asSent = (schema: z.ZodType) => describeSchema(schema, 'input').schema;

// One decorator per schema: Nest gives an object's `transform` and `schema` a meaning of its own.
const readFrom = (part: 'body' | 'query', schema: z.ZodType): ParameterDecorator =>
  createParamDecorator((_: unknown, context: ExecutionContext): unknown =>
    parseRequest(schema, context.switchToHttp().getRequest<Request>()[part]),
  )();

/** The request body, read by a zod schema and described by it in the OpenAPI document. */
export const Command =
  (schema: z.ZodType): ParameterDecorator =>
  (target, method, index) => {
    readFrom('body', schema)(target, method, index);
    const descriptor = Object.getOwnPropertyDescriptor(target, method!)!;
    ApiBody({ schema: asSent(schema) })(target, method!, descriptor);
  };

/** The query string, read by a zod object schema (of strings, coerced) and described by it. */
export const Query =
  (schema: z.ZodObject): ParameterDecorator =>
  (target, method, index) => {
    readFrom('query', schema)(target, method, index);
    const descriptor = Object.getOwnPropertyDescriptor(target, method!)!;
    for (const [name, part] of Object.entries(schema.shape)) {
      const required = !(part as z.ZodType).safeParse(undefined).success;
      ApiQuery({ name, required, schema: asSent(part as z.ZodType) })(target, method!, descriptor);
    }
  };

const readIdParam = createParamDecorator((name: string, context: ExecutionContext): string => {
  const { params } = context.switchToHttp().getRequest<Request>();
  return parseRequest(z.strictObject({ [name]: uuidAsSent }), { [name]: params[name] })[name] as string;
});

/** A UUID in the path, given in lower case as everything else writes it: `@IdParam('incidentId') incidentId: string`. */
export const IdParam =
  (name: string): ParameterDecorator =>
  (target, method, index) => {
    readIdParam(name)(target, method, index);
    const descriptor = Object.getOwnPropertyDescriptor(target, method!)!;
    ApiParam({ name, schema: { type: 'string', format: 'uuid' } })(target, method!, descriptor);
  };
