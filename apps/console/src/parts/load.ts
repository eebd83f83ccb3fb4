import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';

/** Something read from the server, with how the reading stands. */
export interface Loaded<T> {
  readonly data: ShallowRef<T | undefined>;
  readonly loading: Ref<boolean>;
  readonly error: Ref<unknown>;
  readonly load: () => Promise<void>;
}

/** Reads when asked; of several answers on their way the one asked for last counts. What was there stays meanwhile. */
export function useLoaded<T>(read: () => Promise<T>): Loaded<T> {
  const data = shallowRef<T>();
  const loading = ref(false);
  const error = ref<unknown>();
  let turn = 0;
  async function load(): Promise<void> {
    const mine = ++turn;
    loading.value = true;
    error.value = undefined;
    try {
      const answer = await read();
      if (mine === turn) data.value = answer;
    } catch (failure) {
      if (mine === turn) error.value = failure;
    } finally {
      if (mine === turn) loading.value = false;
    }
  }
  return { data, loading, error, load };
}
