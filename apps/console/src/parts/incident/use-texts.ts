import { toValue, type MaybeRefOrGetter } from 'vue';
import { api, ask } from '../../api/client.js';
import { useBackAgain } from '../../session/back-again.js';
import { askedTexts, type ReadTexts } from './asked-texts.js';
import type { KeptText } from './text-keepers.js';

type Body = { textIds: string[] };

const readers = {
  intake: (body: Body) => ask(api.intake.POST('/texts/query', { body })),
  dispatch: (body: Body) => ask(api.dispatch.POST('/texts/query', { body })),
  handling: (body: Body) => ask(api.handling.POST('/texts/query', { body })),
  closure: (body: Body) => ask(api.closure.POST('/texts/query', { body })),
} as const;

/** As many as one call may ask for. */
const mostAtOnce = 200;

const read: ReadTexts = async (keeper, textIds) => {
  const found = await readers[keeper]({ textIds: textIds.slice(0, mostAtOnce) });
  return found.map((text) => [text.textId, 'content' in text ? text : { erasedAt: text.erasedAt }]);
};

/** What people wrote, by the ids of the texts. They are kept as long as the view is there, and nowhere else. */
export function useTexts(asked: MaybeRefOrGetter<readonly KeptText[]>) {
  return { texts: askedTexts(() => toValue(asked), read, useBackAgain) };
}
