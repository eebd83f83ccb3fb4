import { shallowRef, watchEffect } from 'vue';

/** What a look-up of something that may change answers; undefined until then, and when it fails. */
export function useFound<T>(find: () => Promise<T | undefined> | undefined) {
  const found = shallowRef<T>();
  let turn = 0;
  watchEffect(() => {
    const mine = ++turn;
    found.value = undefined;
    find()?.then(
      (answer) => mine === turn && (found.value = answer),
      // The id stands there instead of the name: whoever looks can go on.
      () => undefined,
    );
  });
  return found;
}
