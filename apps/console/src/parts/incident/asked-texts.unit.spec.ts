import { expect, it } from '@jest/globals';
import { effectScope, nextTick, shallowRef } from 'vue';
import { askedTexts, type ReadTexts } from './asked-texts.js';
import type { KeptText } from './text-keepers.js';

/** Services of which some may be away; what was asked of them, and the page that asks. */
function page(first: readonly KeptText[]) {
  const asked = shallowRef(first);
  const [calls, away] = [[] as string[], new Set<string>()];
  let isBack = () => {};
  const read: ReadTexts = async (keeper, ids) => {
    calls.push(`${keeper} ${ids.join()}`);
    if (away.has(keeper)) throw new Error('away');
    return ids.map((id) => [id, { content: id.toUpperCase() }]);
  };
  const open = () =>
    effectScope().run(() =>
      askedTexts(
        () => asked.value,
        read,
        (run) => (isBack = run),
      ),
    )!;
  return { asked, calls, away, open, back: () => isBack() };
}
const settled = async () => {
  await nextTick();
  await new Promise((resolve) => setImmediate(resolve));
};
const [told, ruled]: KeptText[] = [
  { textId: 'told', keeper: 'intake' },
  { textId: 'ruled', keeper: 'dispatch' },
];

it('asks each service once for what it keeps, and for nothing twice', async () => {
  const { asked, calls, open, back } = page([told!]);
  const texts = open();
  await settled();
  asked.value = [told!, ruled!];
  await settled();
  back();
  await settled();
  expect(calls).toEqual(['intake told', 'dispatch ruled']);
  expect([...texts.value.keys()]).toEqual(['told', 'ruled']);
});

it('asks again for what failed once the connection is back, though nothing else is asked for', async () => {
  const { calls, away, open, back } = page([told!, ruled!]);
  away.add('dispatch');
  const texts = open();
  await settled();
  expect([...texts.value.keys()]).toEqual(['told']);
  back();
  await settled();
  away.clear();
  back();
  await settled();
  expect(calls).toEqual(['intake told', 'dispatch ruled', 'dispatch ruled', 'dispatch ruled']);
  expect(texts.value.get('ruled')).toEqual({ content: 'RULED' });
});
