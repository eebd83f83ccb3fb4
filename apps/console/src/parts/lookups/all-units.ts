import { api, ask } from '../../api/client.js';
import { type Unit, units } from './lookups.js';

let all: Promise<readonly Unit[]> | undefined;

/** Every open unit, in one call: the rows of a queue name hundreds of grids. @throws Problem */
export function allUnits(): Promise<readonly Unit[]> {
  all ??= ask(api.gridRegistry.GET('/units')).then(
    (found) => {
      units.know(found.map((unit) => [unit.code, unit]));
      return found;
    },
    (error: unknown) => {
      all = undefined;
      throw error;
    },
  );
  return all;
}
