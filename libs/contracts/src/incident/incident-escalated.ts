import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { clockChanges, incidentLevels, textRef } from './parts.js';

/** 紧急求助: whom to call at once. */
export const emergencies = ['POLICE', 'FIRE', 'AMBULANCE'] as const;
export type Emergency = (typeof emergencies)[number];

/** The number to call in mainland China. */
export const emergencyNumbers: Readonly<Record<Emergency, string>> = { POLICE: '110', FIRE: '119', AMBULANCE: '120' };

/**
 * Passed to the desk of the level above, with an opinion (逐级上报); the dispatch clock starts anew there. An emergency
 * skips levels, and is urgent from then on.
 */
export const incidentEscalated = defineEvent(
  'incident.escalated.v1',
  'incident',
  { zh: '上报上级', en: 'escalated' },
  z.strictObject({
    from: z.enum(incidentLevels),
    to: z.enum(incidentLevels),
    opinion: textRef,
    emergency: z.enum(emergencies).nullable(),
    ...clockChanges,
  }),
);
