import { api, ask } from '../../../api/client.js';
import { isCommitted } from '../../../parts/proof/commitment.js';
import type { Committed } from '../../../parts/incident/texts-in.js';
import { may } from '../../../session/session.js';

/** Why somebody looked at a caller, and whether these are the words that the trail commits to (where this browser can say). */
export type LookReason = { readonly content: string; readonly isAsCommitted: boolean | undefined } | ErasedReason;
type ErasedReason = { readonly erasedAt: string };

export const mayReadLookReasons = (): boolean => may('look-reason.read');

/** The words, from who keeps them, which is on record. Undefined where they are not for this reader. @throws Problem */
export async function readLookReason({ id, commitment }: Committed): Promise<LookReason | undefined> {
  const body = { textIds: [id], withSalt: true };
  const [reason] = await ask(api.intake.POST('/look-reasons/query', { body }));
  if (!reason) return undefined;
  if (!('content' in reason)) return { erasedAt: reason.erasedAt };
  const { content, salt } = reason;
  return { content, isAsCommitted: await isCommitted(commitment, salt ?? '', content) };
}
