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

/** How near the map goes: what lies around stays in sight. */
export const withNeighbours = 15.5;

const nothing = () => undefined;

/** A map to look at, in which nothing can be moved: a grid is chosen, and that is all. */
export function useMapToLookAt(
  element: Ref<HTMLElement | null>,
  selected: Ref<string | undefined>,
  view: () => MapView | undefined,
) {
  const select = (code: string | undefined) => (selected.value = code);
  const map = useMap(element, { select, pick: nothing, preview: nothing, drop: nothing, draw: nothing }, view);
  watch(map, (shownOn) => shownOn?.use('select', false));
  return map;
}
