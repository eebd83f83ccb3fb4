import { shallowRef, watch } from 'vue';
import { language } from '../../language/language.js';
import { people, units } from './lookups.js';

/** What many units or people are called, to sort and export by; by their ids until that is known. */
function useKnownNames(ids: () => readonly string[], nameOf: (id: string) => Promise<string | undefined>) {
  const names = shallowRef<ReadonlyMap<string, string>>(new Map());
  watch(
    () => [ids().join(), language.value],
    async () => {
      const found = await Promise.all(
        ids().map(async (id) => [id, (await nameOf(id).catch(() => undefined)) ?? id] as const),
      );
      names.value = new Map(found);
    },
    { immediate: true },
  );
  return (id: string): string => names.value.get(id) ?? id;
}

export const useUnitNames = (codes: () => readonly string[]) =>
  useKnownNames(codes, async (code) => {
    const unit = await units.find(code);
    return (language.value === 'en' && unit?.nameEn) || unit?.name;
  });

export const usePeoplesNames = (ids: () => readonly string[]) => useKnownNames(ids, (id) => people.find(id));
