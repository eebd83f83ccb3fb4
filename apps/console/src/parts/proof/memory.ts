import type { Judgement, Remembered } from './judge-log.js';

const storedAs = 'trail.remembered';

/** Where a browser keeps what it remembers of the log. */
export type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** What was seen of the log before; undefined the first time. */
export function recall(store: Store): Remembered | undefined {
  const { keys, note, size, seenAt } = stored(store);
  const isWhole =
    Array.isArray(keys) && typeof note === 'string' && typeof size === 'number' && typeof seenAt === 'string';
  return isWhole ? { keys, note, size, seenAt } : undefined;
}

function stored(store: Store): Partial<Remembered> {
  try {
    return (JSON.parse(store.getItem(storedAs) ?? '{}') as Partial<Remembered> | null) ?? {};
  } catch {
    return {};
  }
}

/** Remembers what held; never a smaller tree than another window has seen meanwhile. */
export function remember(store: Store, judgement: Judgement, now: Date): void {
  if (judgement.state !== 'HOLDS') return;
  const { keys, note, checkpoint } = judgement;
  if ((recall(store)?.size ?? 0) > checkpoint.size) return;
  write(store, { keys, note, size: checkpoint.size, seenAt: now.toISOString() });
}

/** Somebody has compared these keys with what they have from elsewhere, and goes by them from now on. */
export function acceptKeys(store: Store, keys: readonly string[]): void {
  const remembered = recall(store);
  if (remembered) write(store, { ...remembered, keys: [...new Set([...remembered.keys, ...keys])] });
}

const write = (store: Store, remembered: Remembered): void => store.setItem(storedAs, JSON.stringify(remembered));
