import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { KnownValues, PlantedValues } from './known-values.js';
import { jsonSchema, readOperations } from './operations.js';
import { requestsFor } from './requests.js';
import { valid } from './values.js';

const ground = { known: new KnownValues(), planted: new PlantedValues() };
const operations = readOperations();

describe.each(operations.map((operation) => [operation.id, operation] as const))('requests for %s', (_, operation) => {
  it('can be made, and are the same for the same seed', () => {
    const drawn = () => fc.sample(requestsFor(operation, ground), { numRuns: 20, seed: 1 });
    expect(JSON.stringify(drawn())).toBe(JSON.stringify(drawn()));
  });

  it('have bodies that the schema lets pass, if they are to', () => {
    const schema = operation.body?.schema;
    if (!operation.body?.types.includes('application/json') || !schema) return;
    const isValid = addFormats.default(new Ajv2020(jsonSchema)).compile(schema);
    const bodies = fc.sample(valid(schema, '', ground), { numRuns: 20, seed: 1 });
    expect(bodies.filter((body) => !isValid(JSON.parse(JSON.stringify(body))))).toEqual([]);
  });
});
