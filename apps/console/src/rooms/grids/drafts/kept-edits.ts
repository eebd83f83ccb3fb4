import type { GridEdit } from '#grid-topology';
import { openDB } from 'idb';

/** What somebody has drawn on a draft and not handed in yet, on this device. */
export interface KeptEdits {
  readonly draftId: string;
  /** The version of the draft that it was drawn on. */
  readonly version: number;
  readonly edits: readonly GridEdit[];
  readonly keptAt: number;
}

const database = () =>
  openDB<{ edits: { key: string; value: KeptEdits } }>('grid-drafts', 1, {
    upgrade: (db) => void db.createObjectStore('edits', { keyPath: 'draftId' }),
  });

export const keptEdits = async (draftId: string): Promise<KeptEdits | undefined> =>
  (await database()).get('edits', draftId);

/** Keeps them over the end of the page; nothing is kept of what is handed in. */
export async function keepEdits(draftId: string, version: number, edits: readonly GridEdit[]): Promise<void> {
  const db = await database();
  if (edits.length === 0) await db.delete('edits', draftId);
  else await db.put('edits', { draftId, version, edits, keptAt: Date.now() });
}
