import { z } from 'zod';
import { takePhoto } from '../replay/lifecycle/photo.js';

/** Asks the platform as a grid worker; what is given is posted. @throws Error where it refuses */
export type AskAs = (path: string, posted?: object | Buffer) => Promise<unknown>;

const listed = z.object({ incidents: z.array(z.object({ incidentId: z.string() })) });
const stored = z.object({ receipt: z.string() });
const reported = z.object({ incidentId: z.string() });
const drawn = z.object({
  grids: z.array(z.object({ code: z.string(), polygon: z.array(z.array(z.tuple([z.number(), z.number()]))) })),
});

/** 暴露垃圾: a worker may deal with it themselves. */
const subcategory = '0102';

/** What a worker has reported and may still deal with; reported now, from their grid, where there is no such thing. */
export async function ownReport(ask: AskAs, grid: string): Promise<string> {
  const known = `/casebook/incidents?reporter=me&stage=REPORTED&subcategory=${subcategory}&limit=1`;
  const found = listed.parse(await ask(known)).incidents[0];
  if (found) return found.incidentId;
  const point = await middleOf(ask, grid);
  const { receipt } = stored.parse(await ask('/evidence/files', await takePhoto(point)));
  const report = { subcategory, text: '路口有暴露垃圾', point, accuracy: 8, evidence: [receipt] };
  const { incidentId } = reported.parse(await ask('/intake/incidents/worker-reports', report));
  await heardOf(ask, incidentId);
  return incidentId;
}

/** The mean of its corners: inside, since the grid is nearly convex. */
async function middleOf(ask: AskAs, grid: string): Promise<{ lng: number; lat: number }> {
  const { grids } = drawn.parse(await ask(`/grid-registry/grids?community=${grid.slice(0, 12)}`));
  const corners = grids.find(({ code }) => code === grid)!.polygon[0]!.slice(1);
  const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
  return { lng: mean(0), lat: mean(1) };
}

/** The casebook hears of it a moment later. */
async function heardOf(ask: AskAs, incidentId: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const isThere = await ask(`/casebook/incidents/${incidentId}`).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`the casebook has not heard of ${incidentId}`);
}
