import { staffOf } from './actors.js';
import { type IncidentCase, LifecycleBroken } from './incident-case.js';
import { said } from './synthetic-texts.js';
import { takeStep, uploadPhoto } from './take-step.js';
import type { World } from './world.js';

/** A co-unit says that its part is done (协办完成). */
export async function completeSubTask(world: World, incident: IncidentCase, nth: number): Promise<void> {
  const unit = coUnit(incident, nth);
  const as = staffOf(world, unit, incident);
  await takeStep(world, incident, 'incident.sub-task-done.v1', {
    as,
    path: `handling/incidents/:id/sub-tasks/${unit}/completions`,
    body: { result: said('协办完毕'), evidence: [await uploadPhoto(world, incident, as)] },
  });
}

/** The lead does without it (免除协办). */
export async function waiveSubTask(world: World, incident: IncidentCase, nth: number): Promise<void> {
  await takeStep(world, incident, 'incident.sub-task-waived.v1', {
    as: staffOf(world, incident.leadUnit, incident),
    path: `handling/incidents/:id/sub-tasks/${coUnit(incident, nth)}/waivers`,
    body: { reason: said('经现场研判无需协办') },
  });
}

function coUnit({ coUnits }: IncidentCase, nth: number): string {
  const unit = coUnits[nth];
  if (unit === undefined) throw new LifecycleBroken(`there is no co-unit ${nth + 1}`);
  return unit;
}
