import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { handover } from './shift-handed-over.js';

/** The incoming confirms that the desk is theirs now. Keyed by the handover’s id. */
export const shiftTakenOver = defineEvent(
  'registry.shift-taken-over.v1',
  'duty',
  { zh: '接班', en: 'shift taken over' },
  z.strictObject(handover),
);
