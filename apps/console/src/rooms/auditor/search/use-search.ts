import { computed, shallowRef, watch, type MaybeRefOrGetter, toValue } from 'vue';
import { api, ask } from '../../../api/client.js';
import { readEntry, type ReadEntry } from '../../../parts/proof/prove-entries.js';
import { incidentMeant } from './find-incident.js';
import { inChina, type TrailSearch } from './search-query.js';

const pageSize = 50;

/** The entries that match, the newest first, page by page. */
export function useSearch(search: MaybeRefOrGetter<TrailSearch>) {
  const entries = shallowRef<readonly ReadEntry[]>([]);
  const isLoading = shallowRef(false);
  const error = shallowRef<unknown>();
  /** The incident that was meant; null where none is. */
  const incidentId = shallowRef<string | null>();
  const next = shallowRef<number | null>(null);
  let turn = 0;

  async function load(before?: number): Promise<void> {
    const mine = ++turn;
    isLoading.value = true;
    error.value = undefined;
    if (before === undefined) entries.value = [];
    try {
      const { incident, actor, unit, type, from, to } = toValue(search);
      const meant = incident === '' ? undefined : ((await incidentMeant(incident)) ?? null);
      if (mine !== turn) return;
      incidentId.value = meant;
      if (meant === null) return void (next.value = null);
      const query = {
        ...({ order: 'newest', raw: 'true', limit: pageSize } as const),
        ...(before === undefined ? {} : { before }),
        ...(meant === undefined ? {} : { incident: meant }),
        ...(actor && { actor }),
        ...(unit && { unit }),
        ...(type && { type }),
        ...(inChina(from) && { from: inChina(from) }),
        ...(inChina(to) && { to: inChina(to) }),
      };
      const page = await ask(api.trail.GET('/entries', { params: { query } }));
      if (mine !== turn) return;
      entries.value = [...(before === undefined ? [] : entries.value), ...page.entries.map(readEntry)];
      next.value = page.next;
    } catch (failure) {
      if (mine === turn) error.value = failure;
    } finally {
      if (mine === turn) isLoading.value = false;
    }
  }

  watch(
    () => toValue(search),
    () => void load(),
    { immediate: true },
  );
  return {
    entries,
    isLoading,
    error,
    incidentId,
    hasMore: computed(() => next.value !== null),
    more: () => load(next.value ?? undefined),
    retry: () => load(),
  };
}
