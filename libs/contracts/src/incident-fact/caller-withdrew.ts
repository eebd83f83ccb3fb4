import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { textRef } from '../incident/parts.js';

/** A caller takes back what they reported (撤诉). The incident goes on: what is wrong on the spot stays wrong. */
export const callerWithdrew = defineEvent(
  'incident.caller-withdrew.v1',
  'incident-fact',
  { zh: '来电人撤诉', en: 'caller withdrew' },
  z.strictObject({
    party: z.uuid(),
    reason: textRef,
  }),
);
