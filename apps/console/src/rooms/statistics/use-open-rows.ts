import { computed, shallowRef } from 'vue';
import { allUnits } from '../../parts/lookups/all-units.js';
import type { Unit } from '../../parts/lookups/lookups.js';
import { noFigure, type OpenOf, withZeros } from './figures.js';
import { useFigures } from './use-figures.js';

type Which = 'leadUnits' | 'areas';

/** What is open by unit, also where that is nothing. Units that can’t be listed now are missing, and nothing else is. */
export function useOpenRows(which: Which, unitsOf: (unit: string, all: readonly Unit[]) => readonly string[]) {
  const { figures, ...rest } = useFigures();
  const all = shallowRef<readonly Unit[]>([]);
  allUnits().then(
    (found) => (all.value = found),
    () => undefined,
  );
  const rows = computed(() =>
    figures.value
      ? withZeros<OpenOf>(figures.value[which], unitsOf(figures.value.unit, all.value), {
          idOf: ({ unit }) => unit,
          zero: (unit) => ({ unit, open: noFigure, overdue: noFigure }),
        })
      : [],
  );
  return { figures, rows, ...rest };
}
