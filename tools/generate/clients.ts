import type { OpenAPIObject } from '@nestjs/swagger';
import openapiTypeScript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { format } from 'prettier';

/** What a service's API document says, as types for the console's client of it. */
export async function clientTypesOf(document: OpenAPIObject): Promise<string> {
  const nodes = await openapiTypeScript(document as unknown as OpenAPI3, { alphabetize: false });
  const source = `/** Generated from docs/api by \`npm run generate\`. */\n${astToString(nodes)}`;
  return format(source, { parser: 'typescript', singleQuote: true, printWidth: 120 });
}
