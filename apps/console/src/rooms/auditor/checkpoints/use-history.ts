import { shallowRef } from 'vue';
import { bytesOfBase64 } from '#proof-forms';
import { api, ask } from '../../../api/client.js';
import type { operations } from '../../../api/generated/trail.js';
import { type KnownKey, openCheckpoint, type SignedCheckpoint } from '../../../parts/proof/signed-checkpoint.js';
import { isBeginning } from '../../../parts/proof/tree.js';
import { trailAnswers } from '../log/use-log.js';

type Page = operations['ListCheckpoints.list']['responses']['200']['content']['application/json'];
export type PublishedCheckpoint = Page['checkpoints'][number];

/** What this browser found out about a checkpoint and the one before it. */
export type Finding = 'CONSISTENT' | 'INCONSISTENT' | 'BAD_SIGNATURE';

const pageSize = 20;

/** Whether a checkpoint is the log’s word, and goes on from the one before it. @throws Problem */
async function judge(
  { note }: PublishedCheckpoint,
  before: PublishedCheckpoint | undefined,
  keys: readonly KnownKey[],
): Promise<Finding> {
  const now = await openCheckpoint(note, keys);
  if (!isSigned(now)) return 'BAD_SIGNATURE';
  if (!before) return 'CONSISTENT';
  const older = await openCheckpoint(before.note, keys);
  const proof = (await trailAnswers.consistency(older.size, now.size)).map(
    (hash) => bytesOfBase64(hash) ?? new Uint8Array(),
  );
  return (await isBeginning(older, now, proof)) ? 'CONSISTENT' : 'INCONSISTENT';
}

const isSigned = ({ origin, signers, forged }: SignedCheckpoint): boolean =>
  !forged.includes(origin) && signers.some(({ key }) => key.type === 'ed25519' && key.name === origin);

/** The checkpoints that were published, the newest first, each held against the one before it when asked. */
export function useHistory() {
  const checkpoints = shallowRef<readonly PublishedCheckpoint[]>([]);
  const next = shallowRef<number | null>(null);
  const findings = shallowRef<ReadonlyMap<number, Finding>>(new Map());
  const error = shallowRef<unknown>();
  const isLoading = shallowRef(false);
  const isChecking = shallowRef(false);

  async function busy(flag: typeof isLoading, run: () => Promise<void>): Promise<void> {
    flag.value = true;
    error.value = undefined;
    await run().catch((failure: unknown) => (error.value = failure));
    flag.value = false;
  }

  const load = (before?: number) =>
    busy(isLoading, async () => {
      const query = { order: 'newest', limit: pageSize, ...(before === undefined ? {} : { before }) } as const;
      const page = await ask(api.trail.GET('/checkpoints', { params: { query } }));
      checkpoints.value = [...(before === undefined ? [] : checkpoints.value), ...page.checkpoints];
      next.value = page.next;
    });

  const check = (keys: readonly KnownKey[]) =>
    busy(isChecking, async () => {
      for (const [nth, one] of checkpoints.value.entries()) {
        if (findings.value.has(one.size)) continue;
        const finding = await judge(one, checkpoints.value[nth + 1], keys);
        findings.value = new Map([...findings.value, [one.size, finding]]);
      }
    });

  void load();
  return {
    checkpoints,
    next,
    findings,
    error,
    isLoading,
    isChecking,
    check,
    more: () => load(next.value ?? undefined),
    retry: () => load(),
  };
}
