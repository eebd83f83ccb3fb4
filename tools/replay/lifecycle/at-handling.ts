import { anotherDepartment, staffOf } from './actors.js';
import type { IncidentCase } from './incident-case.js';
import { said } from './synthetic-texts.js';
import { takeStep, uploadPhoto } from './take-step.js';
import type { World } from './world.js';

export async function acknowledge(world: World, incident: IncidentCase): Promise<void> {
  await takeStep(world, incident, 'incident.acknowledged.v1', {
    as: staffOf(world, incident.leadUnit, incident),
    path: 'handling/incidents/:id/acknowledgements',
    body: {},
  });
}

export async function requestReturn(world: World, incident: IncidentCase): Promise<void> {
  await takeStep(world, incident, 'incident.return-requested.v1', {
    as: staffOf(world, incident.leadUnit, incident),
    path: 'handling/incidents/:id/return-requests',
    body: { legalGround: said('非本单位法定职责'), suggestedUnit: anotherDepartment(world, incident) },
  });
}

export async function feedBack(world: World, incident: IncidentCase): Promise<void> {
  const as = staffOf(world, incident.leadUnit, incident);
  // Whoever inspected it before is not whom it will ask now.
  incident.inspector = '';
  await takeStep(world, incident, 'incident.fed-back.v1', {
    as,
    path: 'handling/incidents/:id/feedbacks',
    body: { result: said('已处置完毕'), evidence: [await uploadPhoto(world, incident, as)] },
  });
}

/** Makes safe what is urgent (控险), the first of its two steps. */
export async function secure(world: World, incident: IncidentCase): Promise<void> {
  const as = staffOf(world, incident.leadUnit, incident);
  await takeStep(world, incident, 'incident.secured.v1', {
    as,
    path: 'handling/incidents/:id/securings',
    body: { note: said('已设置围挡'), evidence: [await uploadPhoto(world, incident, as)] },
  });
}
