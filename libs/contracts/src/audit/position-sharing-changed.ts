import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** Somebody began to share where they are with the command centre, or no longer does. Where they were is on no record. */
export const positionSharingChanged = defineEvent(
  'audit.position-sharing-changed.v1',
  'audit',
  { zh: '位置共享变更', en: 'position sharing changed' },
  z.strictObject({
    person: z.uuid(),
    change: z.enum(['BEGUN', 'STOPPED', 'FORGOTTEN']).describe('FORGOTTEN: nothing was heard from them for hours'),
  }),
);
