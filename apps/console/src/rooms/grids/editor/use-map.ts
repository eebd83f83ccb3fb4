import { useMutationObserver } from '@vueuse/core';
import { onBeforeUnmount, onMounted, type Ref, shallowRef, watch } from 'vue';
import type { GridMap } from '../map/grid-map.js';
import type { MapHandlers, MapView } from '../map/map-view.js';

/** The map in an element, loaded when it is needed; it shows what `view` says and follows the appearance. */
export function useMap(element: Ref<HTMLElement | null>, handlers: MapHandlers, view: () => MapView | undefined) {
  const map = shallowRef<GridMap>();
  let isGone = false;

  onMounted(async () => {
    const { GridMap } = await import('../map/grid-map.js');
    if (isGone || !element.value) return;
    map.value = new GridMap(element.value, handlers);
  });
  onBeforeUnmount(() => {
    isGone = true;
    map.value?.close();
  });

  watch([map, view] as const, ([shownOn, shown]) => shown && shownOn?.show(shown), { flush: 'post' });
  useMutationObserver(document.documentElement, () => map.value?.recolour(), { attributeFilter: ['class'] });
  return map;
}
