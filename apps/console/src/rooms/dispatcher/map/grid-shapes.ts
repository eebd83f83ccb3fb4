import { api, ask } from '../../../api/client.js';
import { allUnits } from '../../../parts/lookups/all-units.js';

export interface GridShape {
  readonly code: string;
  readonly name: string;
  readonly polygon: [number, number][][];
}

/** How many communities are asked about at once. */
const lanes = 4;

let shapes: Promise<readonly GridShape[]> | undefined;

/** The borders of all grids, community by community; those come first that answer first. @throws Problem */
export function gridShapes(came: (some: readonly GridShape[]) => void): Promise<readonly GridShape[]> {
  if (shapes) {
    void shapes.then(came);
    return shapes;
  }
  shapes = read(came).catch((error: unknown) => {
    shapes = undefined;
    throw error;
  });
  return shapes;
}

async function read(came: (some: readonly GridShape[]) => void): Promise<readonly GridShape[]> {
  const communities = (await allUnits()).filter(({ level }) => level === 'community').values();
  const all: GridShape[] = [];
  const lane = async () => {
    for (const { code } of communities) {
      const query = { community: code };
      const { grids } = await ask(api.gridRegistry.GET('/grids', { params: { query } }));
      const some = grids.map((grid) => ({ ...grid, polygon: grid.polygon as [number, number][][] }));
      all.push(...some);
      came(some);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return all;
}
