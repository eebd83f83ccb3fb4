import { shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { api, ask } from '../../../api/client.js';
import { readEntry, type ReadEntry } from '../../../parts/proof/prove-entries.js';
import { may } from '../../../session/session.js';

const pageSize = 500;

/** All that the trail has about an incident, in order; the duty chief gets it as a dossier, which is on record. */
async function readStory(incidentId: string): Promise<readonly ReadEntry[]> {
  if (!may('trail.read')) {
    const { entries } = await ask(
      api.trail.GET('/incidents/{incidentId}/dossier', { params: { path: { incidentId } } }),
    );
    return entries.map(readEntry);
  }
  const all: ReadEntry[] = [];
  for (let after: number | null = 0; after !== null;) {
    const query = { incident: incidentId, after, limit: pageSize, raw: 'true' } as const;
    const page: { entries: Parameters<typeof readEntry>[0][]; next: number | null } = await ask(
      api.trail.GET('/entries', { params: { query } }),
    );
    all.push(...page.entries.map(readEntry));
    after = page.next;
  }
  return all;
}

/** An incident’s entries, read again when another incident is meant. */
export function useStory(incidentId: MaybeRefOrGetter<string>) {
  const entries = shallowRef<readonly ReadEntry[]>();
  const error = shallowRef<unknown>();
  let turn = 0;

  async function load(): Promise<void> {
    const mine = ++turn;
    entries.value = undefined;
    error.value = undefined;
    try {
      const read = await readStory(toValue(incidentId));
      if (mine === turn) entries.value = read;
    } catch (failure) {
      if (mine === turn) error.value = failure;
    }
  }

  watch(() => toValue(incidentId), load, { immediate: true });
  return { entries, error, retry: load };
}
