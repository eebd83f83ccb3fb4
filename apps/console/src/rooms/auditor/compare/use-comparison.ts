import { shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { api, ask } from '../../../api/client.js';
import type { operations } from '../../../api/generated/trail.js';
import { Problem } from '../../../api/problem.js';
import { readEntry, type ReadEntry } from '../../../parts/proof/prove-entries.js';
import { asLocalAfter } from '../search/search-query.js';

export type IncidentAsOf = operations['ReadIncidentAsOf.read']['responses']['200']['content']['application/json'];

export interface Comparison {
  /** Undefined where the incident was not there yet. */
  readonly before: IncidentAsOf | undefined;
  readonly after: IncidentAsOf | undefined;
  /** What the trail received between the two moments. */
  readonly between: readonly ReadEntry[];
}

/** Which moments, in UTC. */
export interface Moments {
  readonly incidentId: string;
  readonly earlier: string | undefined;
  readonly later: string | undefined;
}

async function asOf(incidentId: string, at: string): Promise<IncidentAsOf | undefined> {
  const params = { path: { incidentId }, query: { at } };
  return ask(api.trail.GET('/incidents/{incidentId}/as-of', { params })).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'TRAIL.NO_SUCH_INCIDENT') return undefined;
    throw error;
  });
}

async function compare(incidentId: string, earlier: string, later: string): Promise<Comparison> {
  const [before, after] = await Promise.all([asOf(incidentId, earlier), asOf(incidentId, later)]);
  if (!after) return { before, after, between: [] };
  const query = { incident: incidentId, after: before?.upTo ?? 0, limit: 500, raw: 'true' } as const;
  const { entries } = await ask(api.trail.GET('/entries', { params: { query } }));
  return { before, after, between: entries.filter(({ sequence }) => sequence <= after.upTo).map(readEntry) };
}

/** When the trail had the first entry about an incident, and the last; undefined where there is none. @throws Problem */
export async function firstAndLast(incidentId: string): Promise<{ earlier: string; later: string } | undefined> {
  const [first, last] = await Promise.all(
    (['oldest', 'newest'] as const).map(async (order) => {
      const query = { incident: incidentId, order, limit: 1 };
      return (await ask(api.trail.GET('/entries', { params: { query } }))).entries[0];
    }),
  );
  const local = (receivedAt: string) => asLocalAfter(new Date(receivedAt));
  return first && last && { earlier: local(first.receivedAt), later: local(last.receivedAt) };
}

/** An incident at two moments, and what happened between. */
export function useComparison(moments: MaybeRefOrGetter<Moments>) {
  const comparison = shallowRef<Comparison>();
  const error = shallowRef<unknown>();
  const isLoading = shallowRef(false);
  let turn = 0;

  async function load(): Promise<void> {
    const mine = ++turn;
    const { incidentId, earlier, later } = toValue(moments);
    comparison.value = undefined;
    error.value = undefined;
    if (!earlier || !later) return;
    isLoading.value = true;
    try {
      const found = await compare(incidentId, earlier, later);
      if (mine === turn) comparison.value = found;
    } catch (failure) {
      if (mine === turn) error.value = failure;
    } finally {
      if (mine === turn) isLoading.value = false;
    }
  }

  watch(() => toValue(moments), load, { immediate: true });
  return { comparison, error, isLoading, retry: load };
}
