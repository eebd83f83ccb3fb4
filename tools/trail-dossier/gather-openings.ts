import { type PlatformReader, refusalIn } from './platform-reader.js';

/** What this program reads of a dossier; the rest is handed on as it came. */
export interface ReadDossier {
  readonly checkpoint: { readonly size: number };
  readonly entries: readonly { readonly sequence: number; readonly bytes: string }[];
  readonly commitments: readonly Commitment[];
}

interface Commitment {
  readonly sequence: number;
  readonly kind: 'TEXT' | 'FILE';
  readonly id: string;
}

/** What the owners gave, in the form in which the trail takes it. */
export interface Openings {
  readonly texts: readonly { readonly textId: string }[];
  readonly files: readonly { readonly evidenceId: string }[];
}

/** What stays closed, and why: the code of the owner’s refusal, or that it left it out. */
export interface Unopened {
  readonly owner: string;
  readonly count: number;
  readonly because: string;
}

const mostAtOnce = 200;
/** The reader may not see it, or the service has no such thing: nothing that asking again would change. */
const refusing: readonly number[] = [403, 404];

/** Asks each owner for what it will show this reader. @throws Error where one does not answer */
export async function gatherOpenings(
  reader: PlatformReader,
  incidentId: string,
  dossier: ReadDossier,
): Promise<Openings & { readonly unopened: readonly Unopened[] }> {
  const texts: { textId: string }[] = [];
  const unopened: Unopened[] = [];
  for (const [owner, ids] of textsByOwner(dossier)) {
    for (let from = 0; from < ids.length; from += mostAtOnce) {
      const asked = ids.slice(from, from + mostAtOnce);
      const given = await shown<{ textId: string }>(
        owner,
        await reader.ask(`${owner}/texts/query`, { textIds: asked, withSalt: true }),
      );
      texts.push(...given.items);
      unopened.push(...leftOut(owner, asked.length - given.items.length, given.because));
    }
  }
  const cited = new Set(dossier.commitments.filter(({ kind }) => kind === 'FILE').map(({ id }) => id));
  const files = await filesOf(reader, incidentId, cited);
  return { texts, files: files.items, unopened: [...unopened, ...leftOut('evidence', files.missing, files.because)] };
}

async function filesOf(reader: PlatformReader, incidentId: string, cited: ReadonlySet<string>) {
  if (cited.size === 0) return { items: [], missing: 0, because: '' };
  const answer = await reader.ask(`evidence/incidents/${incidentId}/file-digests`);
  const { items, because } = await shown<{ evidenceId: string }>('evidence', answer);
  const wanted = items.filter(({ evidenceId }) => cited.has(evidenceId));
  return { items: wanted, missing: cited.size - wanted.length, because };
}

/** The texts that the dossier refers to, each once, by the service that took them: whose entry refers to them. */
function textsByOwner({ entries, commitments }: ReadDossier): Map<string, string[]> {
  const sources = new Map(entries.map(({ sequence, bytes }) => [sequence, sourceOf(bytes)]));
  const owners = new Map<string, Set<string>>();
  for (const { kind, sequence, id } of commitments) {
    const owner = sources.get(sequence);
    if (kind !== 'TEXT' || owner === undefined) continue;
    owners.set(owner, (owners.get(owner) ?? new Set()).add(id));
  }
  return new Map([...owners].map(([owner, ids]) => [owner, [...ids]]));
}

function sourceOf(bytes: string): string | undefined {
  const { source } = JSON.parse(Buffer.from(bytes, 'base64').toString()) as { source?: unknown };
  return /^\/grid-dispatch\/([a-z-]+)$/.exec(String(source))?.[1];
}

async function shown<T>(owner: string, answer: Response): Promise<{ items: T[]; because: string }> {
  if (answer.status === 200) return { items: (await answer.json()) as T[], because: 'not shown to this reader' };
  const { code } = await refusalIn(answer);
  if (refusing.includes(answer.status)) return { items: [], because: code };
  throw new Error(`${owner} does not answer (${code}); run it again`);
}

export const leftOut = (owner: string, count: number, because: string): Unopened[] =>
  count > 0 ? [{ owner, count, because }] : [];
