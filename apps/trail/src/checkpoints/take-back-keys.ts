import { readEvent } from '#contracts';
import type { Database } from '#database';
import { openNote, parseVerifierKey, Unverified, type VerifierKey } from '#signed-note';
import type { CheckpointFile } from '../archive/checkpoint-file.js';
import { entriesLike } from '../use-cases/list-entries/entries-like.js';
import { insertLogKey, type LogKey, readLogKeys } from './log-keys.js';

/**
 * Lists again the keys that a database which was set back has forgotten. Their adoption is an entry, which the archive gave
 * back; but an entry may be anybody’s who can write to the topic, so the key must also have signed a checkpoint in the
 * file, which only the trail writes. Without them nobody could verify what was published meanwhile.
 */
export async function takeBackKeys(database: Database, origin: string, file: CheckpointFile): Promise<void> {
  const listed = new Set((await readLogKeys(database.manager)).map(({ vkey }) => vkey));
  const forgotten = new Map<LogKey, VerifierKey>();
  for (const adopted of await adoptedIn(database)) {
    const key = keyOf(adopted.vkey);
    if (key?.name === origin && !listed.has(adopted.vkey)) forgotten.set(adopted, key);
  }
  if (forgotten.size === 0) return;
  for await (const note of file.notes()) {
    for (const [adopted, key] of forgotten) {
      if (!hasSigned(note, key)) continue;
      await insertLogKey(database.manager, adopted);
      forgotten.delete(adopted);
    }
    if (forgotten.size === 0) return;
  }
}

/** The keys that the log says were adopted, each as it was said first. */
async function adoptedIn(database: Database): Promise<LogKey[]> {
  const adopted = new Map<string, LogKey>();
  for await (const { bytes } of entriesLike(database, { type: 'trail.key-adopted.v1' }, Number.MAX_SAFE_INTEGER)) {
    const read = readEvent(bytes);
    if (!('event' in read) || read.event.type !== 'trail.key-adopted.v1') continue;
    const { vkey, fromSize } = read.event.data;
    if (!adopted.has(vkey)) adopted.set(vkey, { vkey, fromSize, addedAt: new Date(read.event.time) });
  }
  return [...adopted.values()];
}

function keyOf(vkey: string): VerifierKey | undefined {
  try {
    return parseVerifierKey(vkey);
  } catch {
    return undefined;
  }
}

function hasSigned(note: string, key: VerifierKey): boolean {
  try {
    return openNote(note, [key]).signatures.length > 0;
  } catch (error) {
    if (error instanceof Unverified) return false;
    throw error;
  }
}
