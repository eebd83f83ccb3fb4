import type { Commitment } from '../../../apps/trail/src/domain/commitments.js';
import type { Problem } from '../verify-offline.js';
import { type CommittedEntry, holdCommitted, isUuid } from './committed-entries.js';
import { Erasures } from './erasures.js';
import { type KeptText, keptTexts } from './kept-texts.js';
import type { Owners } from './owners.js';
import type { TrailTables } from './stored-tree.js';

/**
 * Holds every text that the log commits to against what its owner keeps: it is there, and commits to the same today; or
 * its key was destroyed by an erasure that is on the log. No text leaves this.
 */
export const holdTexts = (trail: TrailTables, owners: Owners, patience?: number): Promise<Problem[]> =>
  holdCommitted(
    trail,
    async () => {
      const erasures = await Erasures.on(trail);
      return async (entries) => {
        const kept = await keptBy(owners, entries);
        return entries.flatMap((entry) => problemsOf(entry, kept, erasures));
      };
    },
    patience,
  );

function problemsOf(entry: CommittedEntry, kept: ReadonlyMap<string, KeptText>, erasures: Erasures): Problem[] {
  return textsOf(entry).flatMap(({ id, field, commitment, sequence }) => {
    const fault = faultOf(kept.get(`${entry.service} ${id}`), commitment, entry, erasures);
    return fault ? [{ kind: fault[0], sequence, detail: `${field}, text ${id} of ${entry.service}: ${fault[1]}` }] : [];
  });
}

const textsOf = ({ commitments }: CommittedEntry): Commitment[] => commitments.filter(({ kind }) => kind === 'TEXT');

/** What is kept of the texts of these entries, each by the service that says so: who takes a text keeps it. */
async function keptBy(owners: Owners, entries: readonly CommittedEntry[]): Promise<ReadonlyMap<string, KeptText>> {
  const ids = new Map<string, string[]>();
  for (const entry of entries) {
    const own = textsOf(entry).map(({ id }) => id);
    ids.set(entry.service, [...(ids.get(entry.service) ?? []), ...own.filter(isUuid)]);
  }
  const kept = new Map<string, KeptText>();
  for (const [service, wanted] of ids) {
    const owner = owners.get(service);
    if (owner) for (const [id, text] of await keptTexts(owner, wanted)) kept.set(`${service} ${id}`, text);
  }
  return kept;
}

type Fault = readonly [kind: 'TEXT_ALTERED' | 'TEXT_MISSING', detail: string];

function faultOf(
  text: KeptText | undefined,
  commitment: string,
  { incidents, time }: CommittedEntry,
  erasures: Erasures,
): Fault | undefined {
  switch (text?.state) {
    case undefined:
      return ['TEXT_MISSING', 'it is not there'];
    case 'KEYLESS':
      return ['TEXT_MISSING', 'its key is not there; one that is destroyed leaves a row that says when'];
    case 'UNREADABLE':
      return ['TEXT_ALTERED', 'it does not decrypt'];
    case 'OPEN':
      return text.commitment === commitment ? undefined : ['TEXT_ALTERED', 'another text, or another salt'];
    case 'ERASED': {
      // Requests for an erasure name no incident; their owner keeps which one they are about.
      const about = incidents.length > 0 ? incidents : text.incidents;
      if (erasures.cover(text.erasedAt, about, time)) return undefined;
      return ['TEXT_MISSING', `its key is destroyed as of ${text.erasedAt.toISOString()}, by no erasure on the log`];
    }
  }
}
