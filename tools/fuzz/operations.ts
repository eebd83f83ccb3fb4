import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export type Schema = Readonly<Record<string, unknown>>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface DocumentedResponse {
  readonly codes: ReadonlySet<string>;
  /** Of a JSON body that is no refusal. */
  readonly isBody?: ValidateFunction | undefined;
}

export type Responses = ReadonlyMap<number, DocumentedResponse>;

/** An endpoint as its document shows it. */
export interface Operation {
  readonly id: string;
  readonly service: string;
  readonly method: 'GET' | 'POST';
  /** `/incidents/{incidentId}/dispatches` */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Media types of the body, and the schema where it is JSON. */
  readonly body?: { readonly types: readonly string[]; readonly schema: Schema };
  readonly responses: Responses;
  /** What is answered to a path or method that is in no document. */
  readonly elsewhere: Responses;
}

interface Document {
  readonly paths: Record<string, Record<string, RawOperation>>;
  readonly components: { readonly responses: Record<string, RawResponse>; readonly schemas?: Record<string, Schema> };
  readonly 'x-elsewhere': Record<string, RawResponse>;
}
interface RawOperation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Record<string, { schema: Schema }> };
  readonly responses: Record<string, RawResponse>;
}
interface RawResponse {
  readonly $ref?: string;
  readonly 'x-codes'?: readonly string[];
  readonly content?: Record<string, { schema?: Schema }>;
}

/** All endpoints of the platform, from its OpenAPI documents. */
export function readOperations(folder = 'docs/api'): Operation[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.openapi.json'));
  return files.flatMap((file) => {
    const document = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Document;
    return operationsOf(file.replace('.openapi.json', ''), document);
  });
}

/** Our documents’ dialect: Zod writes the pattern of base64url beside it. */
export const jsonSchema = { strict: false, formats: { base64url: true } } as const;

/** The schema with what it refers to in its place. */
function inPlace(schema: unknown, named: Readonly<Record<string, Schema>>): unknown {
  if (Array.isArray(schema)) return schema.map((part) => inPlace(part, named));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $ref } = schema as { $ref?: unknown };
  if (typeof $ref === 'string') return inPlace(named[$ref.split('/').at(-1)!], named);
  return Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, inPlace(part, named)]));
}

function operationsOf(service: string, document: Document): Operation[] {
  const ajv = addFormats.default(new Ajv2020(jsonSchema));
  const { components } = document;
  const whole = (schema: Schema): Schema => inPlace(schema, components.schemas ?? {}) as Schema;
  const responsesOf = (raw: Record<string, RawResponse>): Responses =>
    new Map(
      Object.entries(raw).map(([status, given]) => {
        const response = given.$ref ? components.responses[given.$ref.split('/').at(-1)!]! : given;
        const schema = response.content?.['application/json']?.schema;
        const isBody = schema && ajv.compile({ ...schema, components });
        return [Number(status), { codes: new Set(response['x-codes'] ?? []), isBody }];
      }),
    );
  const elsewhere = responsesOf(document['x-elsewhere']);
  // Open311 answers in the words of its own specification; its clients test it.
  const ours = Object.entries(document.paths).filter(([path]) => !path.startsWith('/open311/v2/'));
  return ours.flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody, responses }]) => {
      const content = Object.entries(requestBody?.content ?? {});
      return {
        id: `${service} ${operationId}`,
        service,
        method: method.toUpperCase() as Operation['method'],
        path,
        parameters,
        ...(content[0] ? { body: { types: content.map(([type]) => type), schema: whole(content[0][1].schema) } } : {}),
        responses: responsesOf(responses),
        elsewhere,
      };
    }),
  );
}
