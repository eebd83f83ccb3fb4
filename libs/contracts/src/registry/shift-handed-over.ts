import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { areaCode, textRef } from '../incident/parts.js';
import { stages } from '../incident/stage.js';
import { handoverRoles } from './roster-role.js';

/** What every handover says: which desk, and from whom to whom. */
export const handover = {
  handoverId: z.uuid(),
  area: areaCode,
  role: z.enum(handoverRoles),
  outgoing: z.uuid(),
  incoming: z.uuid(),
};

/** What was open, as the outgoing’s screen showed it: stated by them, not known to the registry. */
export const statedOpen = z.strictObject({
  byStage: z
    .array(z.strictObject({ stage: z.enum(stages), count: z.int().min(0) }))
    .max(stages.length)
    .refine((counts) => new Set(counts.map(({ stage }) => stage)).size === counts.length, 'each stage once'),
  overdue: z.int().min(0),
  /** How far the casebook was that showed it: its change cursor; null when the screen had none. */
  casebookPosition: z.string().min(1).max(200).nullable(),
});

/** The outgoing hands their desk over, with a note that stays with the registry. Keyed by the handover’s id. */
export const shiftHandedOver = defineEvent(
  'registry.shift-handed-over.v1',
  'duty',
  { zh: '交班', en: 'shift handed over' },
  z.strictObject({
    ...handover,
    outgoingShift: z.uuid(),
    incomingShift: z.uuid(),
    note: textRef.nullable(),
    open: statedOpen,
  }),
);
