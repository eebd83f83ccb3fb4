import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { describeSchema } from './json-schema.js';

const part = z.object({ at: z.date(), id: z.uuid() }).meta({ id: 'Part' });

describe('a schema in a document', () => {
  it('says a date as text, and a well-known format without its pattern', () =>
    expect(describeSchema(z.object({ at: z.date(), id: z.uuid() }), 'output').schema).toEqual({
      type: 'object',
      properties: { at: { type: 'string', format: 'date-time' }, id: { type: 'string', format: 'uuid' } },
      required: ['at', 'id'],
      additionalProperties: false,
    }));

  it('is shared under its id, alone and as a part', () => {
    const reference = { $ref: '#/components/schemas/Part' };
    const whole = describeSchema(part, 'output');
    const list = describeSchema(z.array(part), 'output');
    expect(whole.schema).toEqual(reference);
    expect(list.schema).toEqual({ type: 'array', items: reference });
    expect(list.shared).toEqual(whole.shared);
    expect(Object.keys(list.shared)).toEqual(['Part']);
    expect(list.shared['Part']).not.toHaveProperty('id');
    // A property that happens to be called so stays.
    expect(list.shared['Part']).toHaveProperty('properties.id');
  });

  it('demands of what is sent only what has no default', () =>
    expect(describeSchema(z.object({ limit: z.int().default(50) }), 'input').schema).not.toHaveProperty('required'));
});
