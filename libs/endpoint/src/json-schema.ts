import { z } from 'zod';

/** JSON Schema 2020-12, as OpenAPI 3.1 takes it, with the schemas it refers to by name. */
export interface DescribedSchema {
  readonly schema: Record<string, unknown>;
  /** Schemas that have an id (`.meta({ id })`), to be shared by the whole document. */
  readonly shared: Readonly<Record<string, Record<string, unknown>>>;
}

/** Formats that say enough by themselves: their patterns are long, and every reader of JSON Schema knows them. */
const wellKnown = new Set(['uuid', 'date-time', 'date']);

/**
 * A zod schema as JSON Schema. `io`: what is sent to us (`input`), or what we answer (`output`; a Date is written as
 * text then).
 */
export function describeSchema(schema: z.ZodType, io: 'input' | 'output'): DescribedSchema {
  const described = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
      if (wellKnown.has(jsonSchema.format ?? '')) delete jsonSchema.pattern;
      delete jsonSchema.readOnly;
    },
  });
  const { $schema: _, $defs = {}, ...own } = inComponents(described) as Record<string, unknown>;
  const shared = { ...($defs as DescribedSchema['shared']) };
  const id = own['id'];
  delete own['id'];
  for (const definition of Object.values(shared)) delete definition['id'];
  if (typeof id !== 'string') return { schema: own, shared };
  return { schema: { $ref: `#/components/schemas/${id}` }, shared: { ...shared, [id]: own } };
}

/** References lead to where an OpenAPI document keeps what is shared. */
const inComponents = (schema: unknown): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
