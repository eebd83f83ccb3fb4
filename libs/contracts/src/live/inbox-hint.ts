import { z } from 'zod';
import { uuid } from '../incident/parts.js';

/**
 * What notification tells the gateways over Redis after a commit: in whose inbox something is new, or was read. Ids
 * only. A hint may get lost; the inbox has it all.
 */
export const inboxHint = z.strictObject({ person: uuid });
export type InboxHint = z.infer<typeof inboxHint>;

/** The name under which they travel between the servers. */
export const inboxHintsMessage = 'inbox-hints';
