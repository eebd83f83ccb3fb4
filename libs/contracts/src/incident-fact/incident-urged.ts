import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { textRef } from '../incident/parts.js';

/** Whoever has it is urged to get on with it (催办). */
export const incidentUrged = defineEvent(
  'incident.urged.v1',
  'incident-fact',
  { zh: '催办', en: 'urged' },
  z.strictObject({ text: textRef.nullable() }),
);
