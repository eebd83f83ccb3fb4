import { shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { api, ask } from '../../../api/client.js';
import type { operations } from '../../../api/generated/trail.js';

type Desk = operations['ReadDeskAsOf.read']['responses']['200']['content']['application/json'];
export type OnDesk = Desk['incidents'][number];

/** Whose desk at which moment, in UTC. */
export interface DeskAsked {
  readonly unit: string;
  readonly at: string | undefined;
}

/** What was on a unit’s desk at a moment, page by page. */
export function useDesk(asked: MaybeRefOrGetter<DeskAsked>) {
  const incidents = shallowRef<readonly OnDesk[]>();
  const next = shallowRef<string | null>(null);
  const upTo = shallowRef<number>();
  const error = shallowRef<unknown>();
  const isLoading = shallowRef(false);
  let turn = 0;

  async function load(after?: string): Promise<void> {
    const mine = ++turn;
    const { unit, at } = toValue(asked);
    if (after === undefined) incidents.value = undefined;
    error.value = undefined;
    if (!unit || !at) return;
    isLoading.value = true;
    try {
      const params = { path: { unit }, query: { at, ...(after ? { after } : {}) } };
      const desk = await ask(api.trail.GET('/desks/{unit}/as-of', { params }));
      if (mine !== turn) return;
      incidents.value = [...(after ? (incidents.value ?? []) : []), ...desk.incidents];
      next.value = desk.next;
      upTo.value = desk.upTo;
    } catch (failure) {
      if (mine === turn) error.value = failure;
    } finally {
      if (mine === turn) isLoading.value = false;
    }
  }

  watch(
    () => toValue(asked),
    () => void load(),
    { immediate: true },
  );
  return { incidents, next, upTo, error, isLoading, more: () => load(next.value ?? undefined), retry: () => load() };
}
