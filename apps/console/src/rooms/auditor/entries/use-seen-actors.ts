import { shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue';
import type { ReadEntry } from '../../../parts/proof/prove-entries.js';
import { envelopeOf, isNobodysPost } from './envelope.js';

/** Who has acted in what was shown on this page so far, and can be named: a narrower search does not forget them. */
export function useSeenActors(entries: MaybeRefOrGetter<readonly ReadEntry[]>) {
  const seen = shallowRef<readonly string[]>([]);
  watch(
    () => toValue(entries),
    (shown) => {
      const actors = shown
        .map(envelopeOf)
        .flatMap(({ actor, actorrole }) => (actor === undefined || isNobodysPost(actorrole) ? [] : [actor]));
      seen.value = [...new Set([...seen.value, ...actors])];
    },
    { immediate: true },
  );
  return seen;
}
