import { computed, shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { language } from '../../language/language.js';
import { inWords } from '../../language/times.js';
import { people, subcategories, type Subcategory, type Unit, units } from '../lookups/lookups.js';
import { namedIn } from './named-in.js';
import type { Names } from './sentences/sentence.js';

/** What the people, units and categories in these events are called: asked for together, shown as they come. */
export function useNames(events: MaybeRefOrGetter<readonly unknown[]>) {
  const person = shallowRef<ReadonlyMap<string, string>>(new Map());
  const unit = shallowRef<ReadonlyMap<string, Unit>>(new Map());
  const category = shallowRef<ReadonlyMap<string, Subcategory>>(new Map());
  // A name that can't be had now leaves the code in its place.
  subcategories().then(
    (all) => (category.value = all),
    () => undefined,
  );
  watch(
    () => toValue(events),
    async (given) => {
      const named = namedIn(given);
      const [foundPeople, foundUnits] = await Promise.all([
        found(named.people, (id) => people.find(id)),
        found(named.units, (code) => units.find(code)),
      ]);
      person.value = new Map([...person.value, ...foundPeople]);
      unit.value = new Map([...unit.value, ...foundUnits]);
    },
    { immediate: true },
  );
  return computed<Names>(() => {
    const isEnglish = language.value === 'en';
    return {
      person: (id) => person.value.get(id) ?? '…',
      unit: (code) => (isEnglish && unit.value.get(code)?.nameEn) || unit.value.get(code)?.name || code,
      subcategory: (code) => {
        const item = category.value.get(code);
        return (isEnglish ? item?.nameEn : item?.nameZh) ?? code;
      },
      moment: (iso) => inWords(iso),
    };
  });
}

async function found<T>(ids: readonly string[], find: (id: string) => Promise<T | undefined>): Promise<[string, T][]> {
  const all = await Promise.all(ids.map(async (id) => [id, await find(id).catch(() => undefined)] as const));
  return all.flatMap(([id, one]) => (one === undefined ? [] : [[id, one] satisfies [string, T]]));
}
