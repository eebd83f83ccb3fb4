import type { OpenAPIObject } from '@nestjs/swagger';
import openapiTypeScript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { format } from 'prettier';

/** What a service's API document says, as types for the console's client of it, which adds idempotency keys itself. */
export async function clientTypesOf(document: OpenAPIObject): Promise<string> {
  const asked = JSON.parse(JSON.stringify(document), (_, value: unknown) =>
    isIdempotencyKey(value) ? { ...value, required: false } : value,
  ) as OpenAPI3;
  const nodes = await openapiTypeScript(asked);
  const source = `/** Generated from docs/api by \`npm run generate\`. */\n${astToString(nodes)}`;
  return format(source, { parser: 'typescript', singleQuote: true, printWidth: 120 });
}

const isIdempotencyKey = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'name' in value && value.name === 'Idempotency-Key';
