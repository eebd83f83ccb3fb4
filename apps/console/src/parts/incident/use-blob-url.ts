import { onBeforeUnmount, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue';

/** An address in this page for a file that only a signed-in request gets; it goes with the view. */
export function useBlobUrl(read: MaybeRefOrGetter<(() => Promise<Blob>) | undefined>) {
  const url = shallowRef<string>();
  const isImage = shallowRef(true);
  const error = shallowRef<unknown>();
  let turn = 0;

  const letGo = () => {
    if (url.value) URL.revokeObjectURL(url.value);
    url.value = undefined;
  };

  async function load(): Promise<void> {
    const mine = ++turn;
    letGo();
    error.value = undefined;
    try {
      const blob = await toValue(read)?.();
      if (!blob || mine !== turn) return;
      isImage.value = blob.type.startsWith('image/');
      url.value = URL.createObjectURL(blob);
    } catch (failure) {
      if (mine === turn) error.value = failure;
    }
  }

  watch(() => toValue(read), load, { immediate: true });
  onBeforeUnmount(() => {
    turn++;
    letGo();
  });
  return { url, isImage, error };
}
