import { computed, shallowRef, watch } from 'vue';
import type { Keeper, KeptText } from './text-keepers.js';

/** A text as it was taken, or that it is not there any more. */
export type ReadText = { readonly content: string } | { readonly erasedAt: string };

/** Reads texts where they are kept. @throws where they can’t be had now */
export type ReadTexts = (keeper: Keeper, textIds: string[]) => Promise<[string, ReadText][]>;

/**
 * The texts that are asked for, each once: one call to each service that keeps some. What failed is asked for again with
 * the next ones, and whenever one is `back` after an outage.
 */
export function askedTexts(asked: () => readonly KeptText[], read: ReadTexts, back: (run: () => void) => void) {
  const texts = shallowRef<ReadonlyMap<string, ReadText>>(new Map());
  const requested = new Set<string>();

  async function load(): Promise<void> {
    const missing = asked().filter(({ textId }) => !requested.has(textId));
    missing.forEach(({ textId }) => requested.add(textId));
    await Promise.all(
      [...grouped(missing)].map(async ([keeper, some]) => {
        const ids = some.map(({ textId }) => textId);
        try {
          const found = await read(keeper, ids);
          // Only now: another service may have answered meanwhile.
          texts.value = new Map([...texts.value, ...found]);
        } catch {
          ids.forEach((id) => requested.delete(id));
        }
      }),
    );
  }

  watch(asked, load, { immediate: true });
  back(() => void load());
  return computed(() => texts.value);
}

function grouped(texts: readonly KeptText[]): Map<Keeper, KeptText[]> {
  const groups = new Map<Keeper, KeptText[]>();
  for (const text of texts) groups.set(text.keeper, [...(groups.get(text.keeper) ?? []), text]);
  return groups;
}
