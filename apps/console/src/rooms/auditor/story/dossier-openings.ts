import { committedIn } from '../../../parts/incident/texts-in.js';
import type { Keeper } from '../../../parts/incident/text-keepers.js';
import type { ReadEntry } from '../../../parts/proof/prove-entries.js';
import { isLookReason } from '../entries/look-reason-kind.js';

/** Whom a text is asked of: the service that took it; of intake, reasons for looks by an endpoint of their own. */
export type Asked = Keeper | 'look-reasons';

/** What stands behind the commitments of a story: texts, by whom they are asked of, and files. */
export interface Behind {
  readonly texts: ReadonlyMap<Asked, readonly string[]>;
  readonly files: readonly string[];
  /** How many there are. */
  readonly count: number;
}

const keepers: readonly string[] = ['intake', 'dispatch', 'handling', 'closure'] satisfies Keeper[];

/** @param size of the checkpoint: what no checkpoint covers yet is not in the dossier. */
export function behind(entries: readonly Pick<ReadEntry, 'sequence' | 'event'>[], size: number): Behind {
  const texts = new Map<Asked, Set<string>>();
  const files = new Set<string>();
  const all = new Set<string>();
  for (const { event, sequence } of entries) {
    if (sequence > size) continue;
    const { type, source, data } = (event ?? {}) as { type?: unknown; source?: unknown; data?: unknown };
    const owner = /^\/grid-dispatch\/([a-z-]+)$/.exec(String(source))?.[1] ?? '';
    for (const one of committedIn(data)) {
      all.add(one.id);
      const asked = isLookReason(type, one) ? 'look-reasons' : owner;
      if (one.kind === 'FILE') files.add(one.id);
      else if (asked === 'look-reasons' || keepers.includes(asked))
        texts.set(asked as Asked, (texts.get(asked as Asked) ?? new Set()).add(one.id));
    }
  }
  return { texts: new Map([...texts].map(([asked, ids]) => [asked, [...ids]])), files: [...files], count: all.size };
}

export type TextOpening =
  | { readonly textId: string; readonly content: string; readonly salt: string }
  | { readonly textId: string; readonly erasedAt: string };
export type FileOpening =
  | { readonly evidenceId: string; readonly digest: string; readonly salt: string }
  | { readonly evidenceId: string; readonly erasedAt: string };

/** What is handed to the trail with the dossier. */
export interface Openings {
  readonly texts: TextOpening[];
  readonly files: FileOpening[];
}

/** Bytes of JSON that the trail takes at once, with some room for what stands around. */
const most = 250_000;

/** As much of it as one request may carry: the files, which are short, and texts in their order. */
export function fitting({ texts, files }: Openings): Openings {
  let room = most;
  const fits = (one: object): boolean => (room -= new TextEncoder().encode(JSON.stringify(one)).length + 1) >= 0;
  return { files: files.filter(fits), texts: texts.filter(fits) };
}

export const without = ({ texts, files }: Openings, ids: readonly string[]): Openings => ({
  texts: texts.filter(({ textId }) => !ids.includes(textId)),
  files: files.filter(({ evidenceId }) => !ids.includes(evidenceId)),
});
