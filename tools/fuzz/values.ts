import fc from 'fast-check';
import type { KnownValues, Planted } from './known-values.js';
import type { Schema } from './operations.js';

/** What a generated value may be made of beside its schema. */
export interface Ground {
  readonly known: KnownValues;
  readonly planted: Planted;
}

type Value = fc.Arbitrary<unknown>;

/** Values that a schema lets pass, real ones where we know some. `name`: of the property or parameter. */
export function valid(schema: Schema, name: string, ground: Ground): Value {
  if (schema['const'] !== undefined) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const choices = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (choices) return fc.oneof(...choices.map((choice) => valid(choice, name, ground)));
  if (Array.isArray(schema['type'])) {
    return fc.oneof(...(schema['type'] as string[]).map((type) => valid({ ...schema, type }, name, ground)));
  }
  switch (schema['type']) {
    case 'object':
      return schema['properties'] ? object(schema, ground) : record(schema, ground);
    case 'array':
      return array(schema, name, ground);
    case 'integer':
      return fc.integer({ min: low(schema), max: high(schema) });
    case 'number':
      return fc.double({ min: low(schema), max: high(schema), noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      return text(schema, name, ground);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function array(schema: Schema, name: string, ground: Ground): Value {
  const parts = schema['prefixItems'] as Schema[] | undefined;
  if (parts) return fc.tuple(...parts.map((part) => valid(part, name, ground)));
  const most = Math.min(Number(schema['maxItems'] ?? 3), 3);
  const lengths = { minLength: Math.min(Number(schema['minItems'] ?? 0), most), maxLength: most };
  const item = valid((schema['items'] ?? {}) as Schema, name, ground);
  return schema['uniqueItems']
    ? fc.uniqueArray(item, { ...lengths, selector: JSON.stringify })
    : fc.array(item, lengths);
}

/** Names that are data: any number of them, or exactly those that there are. */
function record(schema: Schema, ground: Ground): Value {
  const value = valid((schema['additionalProperties'] ?? {}) as Schema, '', ground);
  const names = (schema['propertyNames'] ?? {}) as Schema;
  const all = names['enum'] as string[] | undefined;
  if (all) return fc.record(Object.fromEntries(all.map((name) => [name, value])));
  return fc.dictionary(valid({ type: 'string', ...names }, '', ground) as fc.Arbitrary<string>, value, { maxKeys: 3 });
}

function object(schema: Schema, ground: Ground): Value {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const model = Object.fromEntries(properties.map(([name, part]) => [name, valid(part, name, ground)]));
  const made = fc.record(model, { requiredKeys: (schema['required'] ?? []) as string[] });
  if (!('lng' in model && 'lat' in model)) return made;
  // The county is small and the world is large: a point at random is never inside.
  const inside = fc.constantFrom({ lng: 113.1340001, lat: 27.8270001 }, { lng: 113.12, lat: 27.83 });
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(made, inside).map(([whole, point]) => ({ ...whole, ...point })) },
    { weight: 1, arbitrary: made },
  );
}

function text(schema: Schema, name: string, { known, planted }: Ground): Value {
  const personal = planted.for(name);
  const isOne = new RegExp((schema['pattern'] as string | undefined) ?? '');
  if (personal !== undefined && isOne.test(personal)) return fc.constant(personal);
  const made = madeUp(schema);
  const real = known.of(name);
  return real.length > 0 ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...real) }, made) : made;
}

const time = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

function madeUp(schema: Schema): Value {
  if (schema['format'] === 'uuid') return fc.uuid();
  if (schema['format'] === 'date-time') return time;
  if (schema['format'] === 'date') return time.map((at) => at.slice(0, 10));
  if (schema['format'] === 'email') return fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.cn$/);
  if (schema['format'] === 'uri') return fc.webUrl({ size: 'xsmall' });
  if (typeof schema['pattern'] === 'string') {
    const most = Number(schema['maxLength'] ?? Infinity);
    return fc.stringMatching(new RegExp(schema['pattern']), { size: 'xsmall' }).filter((made) => made.length <= most);
  }
  const minLength = Number(schema['minLength'] ?? 0);
  return fc.string({
    unit: 'grapheme',
    minLength,
    maxLength: Math.max(minLength, Math.min(Number(schema['maxLength'] ?? 20), 20)),
  });
}

const low = ({ minimum, exclusiveMinimum }: Schema): number =>
  Number(minimum ?? (exclusiveMinimum === undefined ? -1_000 : Number(exclusiveMinimum) + 1));
const high = (schema: Schema): number => Math.max(low(schema), Math.min(Number(schema['maximum'] ?? 1_000), 1e9));

/** What no schema wants and somebody sends. */
export const strange: Value = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  0.1,
  1e308,
  -9_007_199_254_740_993,
  '',
  ' ',
  '\0',
  '\ud800',
  '\udc00中文',
  '‮‏',
  "'; DROP TABLE incident; --",
  '${jndi:ldap://x}',
  '%00',
  '../../etc/passwd',
  '1e999',
  'x'.repeat(5_000),
  '𠮷'.repeat(300),
  [],
  {},
  [[[[[[[[[[]]]]]]]]]],
  Array.from({ length: 300 }, (_, at) => at),
  { length: 1e9 },
);

/** A value that was valid, with one thing about it changed. */
export const nearly = (value: unknown): Value => {
  if (typeof value !== 'object' || value === null) return strange;
  const names = Object.keys(value);
  if (names.length === 0) return fc.constantFrom<unknown>({ extra: 1 }, [], null);
  return fc.oneof(
    fc.tuple(fc.constantFrom(...names), strange).map(([name, other]) => ({ ...value, [name]: other })),
    fc.constantFrom(...names).map((name) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))),
    fc.constantFrom('__proto__x', 'constructor', 'toString', '额外').map((name) => ({ ...value, [name]: 1 })),
    fc
      .constantFrom(...names)
      .chain((name) => nearly((value as Record<string, unknown>)[name]).map((other) => ({ ...value, [name]: other }))),
  );
};
