import { computed, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { api, ask } from '../../api/client.js';
import type { Keeper, KeptText } from './text-keepers.js';

/** A text as it was taken, or that it is not there any more. */
export type ReadText = { readonly content: string } | { readonly erasedAt: string };

type Body = { textIds: string[] };

const readers = {
  intake: (body: Body) => ask(api.intake.POST('/texts/query', { body })),
  dispatch: (body: Body) => ask(api.dispatch.POST('/texts/query', { body })),
  handling: (body: Body) => ask(api.handling.POST('/texts/query', { body })),
  closure: (body: Body) => ask(api.closure.POST('/texts/query', { body })),
} as const;

/** As many as one call may ask for. */
const mostAtOnce = 200;

async function read(keeper: Keeper, textIds: string[]): Promise<[string, ReadText][]> {
  const found = await readers[keeper]({ textIds: textIds.slice(0, mostAtOnce) });
  return found.map((text) => [text.textId, 'content' in text ? text : { erasedAt: text.erasedAt }]);
}

/**
 * What people wrote, by the ids of the texts: one call to each service that keeps some, for all that is asked for at
 * once. They are kept as long as the view is there, and nowhere else.
 */
export function useTexts(asked: MaybeRefOrGetter<readonly KeptText[]>) {
  const texts = shallowRef<ReadonlyMap<string, ReadText>>(new Map());
  const error = shallowRef<unknown>();
  const requested = new Set<string>();

  async function load(): Promise<void> {
    error.value = undefined;
    const missing = toValue(asked).filter(({ textId }) => !requested.has(textId));
    const byKeeper = grouped(missing);
    missing.forEach(({ textId }) => requested.add(textId));
    await Promise.all(
      [...byKeeper].map(async ([keeper, some]) => {
        const ids = some.map(({ textId }) => textId);
        try {
          const found = await read(keeper, ids);
          // Only now: another service may have answered meanwhile.
          texts.value = new Map([...texts.value, ...found]);
        } catch (failure) {
          ids.forEach((id) => requested.delete(id));
          error.value = failure;
        }
      }),
    );
  }

  watch(() => toValue(asked), load, { immediate: true });
  return { texts: computed(() => texts.value), error: computed(() => error.value), retry: load };
}

function grouped(texts: readonly KeptText[]): Map<Keeper, KeptText[]> {
  const groups = new Map<Keeper, KeptText[]>();
  for (const text of texts) groups.set(text.keeper, [...(groups.get(text.keeper) ?? []), text]);
  return groups;
}
