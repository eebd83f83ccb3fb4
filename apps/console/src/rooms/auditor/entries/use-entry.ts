import { shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { api, ask } from '../../../api/client.js';
import { type AnsweredEntry, readEntry, type ReadEntry } from '../../../parts/proof/prove-entries.js';

/** One entry by its number. */
export function useEntry(sequence: MaybeRefOrGetter<number>) {
  const entry = shallowRef<ReadEntry>();
  const error = shallowRef<unknown>();
  let turn = 0;

  async function load(): Promise<void> {
    const mine = ++turn;
    entry.value = error.value = undefined;
    const path = { sequence: toValue(sequence) };
    const answer = await ask(api.trail.GET('/entries/{sequence}', { params: { path } })).then(
      (answered: AnsweredEntry) => ({ entry: readEntry(answered) }),
      (failure: unknown) => ({ error: failure }),
    );
    if (mine !== turn) return;
    if ('entry' in answer) entry.value = answer.entry;
    else error.value = answer.error;
  }

  watch(() => toValue(sequence), load, { immediate: true });
  return { entry, error, retry: load };
}
