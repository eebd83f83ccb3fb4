import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { alarmParts } from './alarm-parts.js';

/** 黄牌, 红牌. */
export const cards = ['YELLOW', 'RED'] as const;
export type Card = (typeof cards)[number];

/** A unit is shown a card for a deadline that it let pass (黄牌、红牌). */
export const incidentCarded = defineEvent(
  'incident.carded.v1',
  'incident-fact',
  { zh: '亮牌', en: 'carded' },
  z.strictObject({ ...alarmParts, card: z.enum(cards) }),
);
