import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { handover } from './shift-handed-over.js';

/** The outgoing takes a handover back that nobody has taken over: the desk is theirs still. Keyed by its id. */
export const shiftRecalled = defineEvent(
  'registry.shift-recalled.v1',
  'duty',
  { zh: '交班撤回', en: 'handover recalled' },
  z.strictObject(handover),
);
