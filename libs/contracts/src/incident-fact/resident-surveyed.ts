import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { resolutions, satisfactions } from '../incident/incident-surveyed.js';
import { textRef } from '../incident/parts.js';

/** Whoever reported as a resident says on their page what they think of how it was handled (群众评价). */
export const residentSurveyed = defineEvent(
  'incident.resident-surveyed.v1',
  'incident-fact',
  { zh: '群众评价', en: 'answered by the resident' },
  z.strictObject({
    /** Stands for whoever reported. */
    party: z.uuid(),
    /** 响应: whether the unit got in touch with them. */
    responded: z.boolean(),
    resolution: z.enum(resolutions),
    satisfaction: z.enum(satisfactions),
    /** 申请重办: whether they want it done once more. Somebody of the centre decides. */
    asksForReopening: z.boolean(),
    /** What they say of it; stays with intake. */
    remark: textRef.nullable(),
  }),
);
