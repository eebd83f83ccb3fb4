import type { Channel } from '../plan/lifecycle-plan.js';
import { officer } from './actors.js';
import { report } from './at-intake.js';
import { IncidentCase, LifecycleBroken } from './incident-case.js';
import { said } from './synthetic-texts.js';
import { takeStep } from './take-step.js';
import type { World } from './world.js';

/** Somebody else reports the same, from the same spot. */
export async function reportAgain(world: World, incident: IncidentCase, channel: Channel): Promise<void> {
  const { request, plan, point, draw, grid } = incident;
  const twin = new IncidentCase(request, plan, point, (purpose) => draw(`twin ${purpose}`));
  twin.grid = grid;
  incident.twin = twin;
  await report(world, twin, channel);
}

/** The officer merges the twin into the incident (并案), whoever has that now. */
export async function merge(world: World, { twin, incidentId: masterId }: IncidentCase): Promise<void> {
  if (!twin) throw new LifecycleBroken('there is no twin to merge');
  await takeStep(world, twin, 'incident.merged.v1', {
    as: officer(world, twin),
    path: 'intake/incidents/:id/merges',
    body: { masterId, reason: said('同一地点同一事项') },
  });
}

/** It is something else after all (撤销并案). */
export async function unmerge(world: World, twin: IncidentCase): Promise<void> {
  await takeStep(world, twin, 'incident.unmerged.v1', {
    as: officer(world, twin),
    path: 'intake/incidents/:id/unmerges',
    body: { reason: said('经核实为另一事项') },
  });
}
