import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { areaCode } from '../incident/parts.js';
import { rosterRoles } from './roster-role.js';

/** A shift on the roster, as it is from now on. Keyed by its id. */
export const shiftChanged = defineEvent(
  'registry.shift-changed.v1',
  'duty',
  { zh: '值班安排变更', en: 'shift changed' },
  z.strictObject({
    shiftId: z.uuid(),
    version: z.int().positive(),
    area: areaCode,
    role: z.enum(rosterRoles),
    person: z.uuid(),
    startsAt: z.iso.datetime({ precision: 3 }),
    endsAt: z.iso.datetime({ precision: 3 }),
    cancelled: z.boolean(),
  }),
);
