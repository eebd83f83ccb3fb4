import { computed, onScopeDispose, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { api, ask } from '../../api/client.js';
import type { operations } from '../../api/generated/casebook.js';
import type { ListedIncident } from '../../parts/incident/incident.js';
import type { Filter } from './filter-in-address.js';

/** Of a page: more than fits on a screen. */
const pageLength = 100;

type ListQuery = NonNullable<operations['ListIncidents.list']['parameters']['query']>;

/**
 * The incidents of a filter, page after page as they are scrolled to. What is there stays while a filter's first page
 * is read; how many there are comes by itself.
 */
export function useIncidentList(filter: MaybeRefOrGetter<Filter>) {
  const incidents = shallowRef<readonly ListedIncident[]>([]);
  const next = shallowRef<string | null>(null);
  const error = shallowRef<unknown>();
  const isLoading = shallowRef(false);
  const total = shallowRef<{ readonly count: number; readonly more: boolean }>();
  let turn = 0;

  /** The address says it in words; the list checks them. */
  const asked = () => toValue(filter) as ListQuery;

  async function readPage(after: string | undefined): Promise<void> {
    const mine = after === undefined ? ++turn : turn;
    isLoading.value = true;
    error.value = undefined;
    const query = { ...asked(), limit: pageLength, ...(after === undefined ? {} : { after }) };
    try {
      const page = await ask(api.casebook.GET('/incidents', { params: { query } }));
      if (mine !== turn) return;
      incidents.value = after === undefined ? page.incidents : [...incidents.value, ...page.incidents];
      next.value = page.next;
    } catch (failure) {
      if (mine === turn) error.value = failure;
    } finally {
      if (mine === turn) isLoading.value = false;
    }
  }

  async function count(): Promise<void> {
    const mine = turn;
    const { order: _, ...query } = asked();
    // Without how many there are, the list is as good as before.
    const counted = await ask(api.casebook.GET('/incidents/counts', { params: { query } })).catch(() => undefined);
    if (mine !== turn || !counted) return;
    total.value = {
      count: counted.stages.reduce((sum, stage) => sum + stage.count, 0),
      more: counted.stages.some(({ atLeast }) => atLeast),
    };
  }

  function read(): void {
    void readPage(undefined);
    void count();
  }

  watch(
    () => JSON.stringify(toValue(filter)),
    () => {
      total.value = undefined;
      read();
    },
    { immediate: true },
  );
  onScopeDispose(() => turn++);

  /** The next page, where there is one and none is on its way. */
  function readMore(): void {
    if (next.value !== null && !isLoading.value && error.value === undefined) void readPage(next.value);
  }
  const isWhole = computed(() => next.value === null && !isLoading.value);
  return { incidents, total, error, isLoading, isWhole, read, readMore };
}
