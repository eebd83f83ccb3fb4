import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { textRef } from '../incident/parts.js';

/** A remark (备注) by somebody who works on it. */
export const incidentRemarked = defineEvent(
  'incident.remarked.v1',
  'incident-fact',
  { zh: '备注', en: 'remarked on' },
  z.strictObject({ text: textRef }),
);
