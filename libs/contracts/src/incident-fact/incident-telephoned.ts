import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { alarmParts } from './alarm-parts.js';

/** An urgent incident that nobody signed for in time goes to the unit by telephone (电话催办). */
export const incidentTelephoned = defineEvent(
  'incident.telephoned.v1',
  'incident-fact',
  { zh: '电话催办', en: 'escalated by telephone' },
  z.strictObject(alarmParts),
);
