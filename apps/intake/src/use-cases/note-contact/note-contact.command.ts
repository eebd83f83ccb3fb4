import { uuidAsSent } from '#contracts';
import { z } from 'zod';

export const NoteContact = z.strictObject({
  party: uuidAsSent.optional().describe('来电人 The party of the caller; left out: who reported it'),
  reached: z.boolean().describe('是否联系上 Whether they were reached'),
});
export type NoteContact = z.infer<typeof NoteContact>;
