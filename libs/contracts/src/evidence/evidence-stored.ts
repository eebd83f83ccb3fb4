import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** A file was taken in, stripped of what it told about place and device, and stored. Its digests are behind the commitment. */
export const evidenceStored = defineEvent(
  'evidence.stored.v1',
  'evidence',
  { zh: '证据入库', en: 'evidence stored' },
  z.strictObject({
    evidenceId: z.uuid(),
    /** SHA-256(salt ‖ digest of the bytes as they came), base64url. */
    originalCommitment: z.string().length(43),
    /** SHA-256(salt ‖ digest of the stored bytes), base64url; the one events refer to. */
    commitment: z.string().length(43),
    mediaType: z.string(),
    bytes: z.int().positive(),
    /** Whether the file itself told a position or a time (kept by the evidence service, never here). */
    hadPosition: z.boolean(),
    hadTime: z.boolean(),
  }),
);
