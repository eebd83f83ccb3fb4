import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { alarmParts } from './alarm-parts.js';

/** Part of the limit is used up (到期提醒), and the clock still runs. */
export const incidentReminded = defineEvent(
  'incident.reminded.v1',
  'incident-fact',
  { zh: '到期提醒', en: 'reminded of its deadline' },
  z.strictObject({ ...alarmParts, percent: z.number().positive().max(100) }),
);
