import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** An operator made a base backup of all databases. */
export const backupMade = defineEvent(
  'audit.backup-made.v1',
  'audit',
  { zh: '基础备份', en: 'backup made' },
  z.strictObject({
    startedAt: z.iso.datetime({ precision: 3 }),
    finishedAt: z.iso.datetime({ precision: 3 }),
    /** Where in PostgreSQL's log it begins and ends. */
    startLsn: z.string(),
    stopLsn: z.string(),
  }),
);
