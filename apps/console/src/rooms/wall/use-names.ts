import { computed, type ShallowRef } from 'vue';
import { language } from '../../language/language.js';
import type { AreaMap } from './wall-figures.js';

/** What units and grids are called, in the language of the page; by their codes until the map has come. */
export function useNames(map: Readonly<ShallowRef<AreaMap | undefined>>) {
  const names = computed(
    () =>
      new Map(
        [...(map.value?.grids ?? []), ...(map.value?.units ?? [])].map(({ code, name, nameEn }) => [
          code,
          (language.value === 'en' && nameEn) || name,
        ]),
      ),
  );
  return { nameOf: (code: string): string => names.value.get(code) ?? code };
}
