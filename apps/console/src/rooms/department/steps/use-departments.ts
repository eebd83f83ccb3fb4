import { shallowRef } from 'vue';
import { api, ask } from '../../../api/client.js';
import type { Unit } from '../../../parts/lookups/lookups.js';

/** The departments of a unit's county: whose it might be instead. */
export function useDepartments(unit: string) {
  const departments = shallowRef<readonly Unit[]>([]);
  const county = /\d{6}/.exec(unit)?.[0] ?? '';
  ask(api.gridRegistry.GET('/units', { params: { query: { level: 'department' } } })).then(
    (all) =>
      (departments.value = all.filter(
        ({ code, validTo }) => code !== unit && validTo === null && code.startsWith(`D${county}`),
      )),
    // One may ask for a return without saying whose it is.
    () => undefined,
  );
  return departments;
}
