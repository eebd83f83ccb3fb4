import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { alarmParts } from './alarm-parts.js';

/** The limit ran out before the work was done (逾期): the unit's supervisor is told, and the level above sees it. */
export const deadlineBreached = defineEvent(
  'incident.deadline-breached.v1',
  'incident-fact',
  { zh: '逾期', en: 'deadline breached' },
  z.strictObject(alarmParts),
);
