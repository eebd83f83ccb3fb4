import { z } from 'zod';
import { anonymousRefusalsCounted } from '../audit/anonymous-refusals-counted.js';
import { settingsDeclared } from '../audit/settings-declared.js';
import { uuid } from '../incident/parts.js';

const record = { id: uuid, at: z.iso.datetime({ precision: 3 }) };

/**
 * What a gateway hands in to be put on record. It has no database and so no outbox: it leaves this in a list on Redis,
 * from where identity takes it into its own, each once by its id.
 */
export const doorRecord = z.discriminatedUnion('type', [
  z.strictObject({
    ...record,
    type: z.literal(anonymousRefusalsCounted.type),
    data: anonymousRefusalsCounted.data.extend({ service: z.literal('gateway') }),
  }),
  z.strictObject({
    ...record,
    type: z.literal(settingsDeclared.type),
    data: settingsDeclared.data.extend({ service: z.literal('gateway') }),
  }),
]);
export type DoorRecord = z.infer<typeof doorRecord>;

/** The list's name on Redis, where nothing else is said. */
export const defaultDoorRecords = 'grid-dispatch.door-records';
