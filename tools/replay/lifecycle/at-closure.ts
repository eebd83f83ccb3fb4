import { defaultSamplePercent, isSampled } from '#lifecycle';
import { dutyChief, leaderOf } from './actors.js';
import { type IncidentCase, LifecycleBroken } from './incident-case.js';
import { seeIncident, seeStepByRule } from './look-up.js';
import { said } from './synthetic-texts.js';
import { takeStep, uploadPhoto } from './take-step.js';
import type { World } from './world.js';

/**
 * Learns whom the platform asked to inspect. After a feedback that is a step of its own; after an inspector who was
 * unable, the next was chosen in the same step.
 */
export async function learnInspector(world: World, incident: IncidentCase): Promise<void> {
  if (incident.inspector !== '') return;
  await seeStepByRule(world, dutyChief(world, incident), incident);
  if (incident.inspector === '') throw new LifecycleBroken('nobody was asked to inspect it');
}

export async function inspect(
  world: World,
  incident: IncidentCase,
  outcome: 'PASS' | 'FAIL' | 'UNABLE',
): Promise<void> {
  await learnInspector(world, incident);
  const as = world.people.withId(incident.inspector);
  await takeStep(world, incident, 'incident.inspected.v1', {
    as,
    path: 'closure/incidents/:id/inspections',
    body: {
      outcome,
      evidence: outcome === 'UNABLE' ? [] : [await uploadPhoto(world, incident, as)],
      ...(outcome === 'PASS' ? {} : { note: said(outcome === 'FAIL' ? '未处置到位' : '现场无法进入') }),
    },
  });
  incident.inspector = '';
  if (outcome === 'UNABLE') await seeIncident(world, dutyChief(world, incident), incident);
}

/** The duty chief closes what was urgent. */
export async function close(world: World, incident: IncidentCase): Promise<void> {
  await takeStep(world, incident, 'incident.closed.v1', {
    as: dutyChief(world, incident),
    path: 'closure/incidents/:id/closings',
    body: {},
  });
}

/** What was drawn for it is inspected instead (抽查), and closed by rule when it passes. */
export async function confirmSelfHandling(world: World, incident: IncidentCase): Promise<void> {
  if (await isDrawn(world, incident)) return inspect(world, incident, 'PASS');
  await takeStep(world, incident, 'incident.closed.v1', {
    as: leaderOf(world, incident),
    path: 'closure/incidents/:id/self-handling-confirmations',
    body: {},
  });
}

export async function refuseSelfHandling(world: World, incident: IncidentCase): Promise<void> {
  if (await isDrawn(world, incident)) return inspect(world, incident, 'FAIL');
  await takeStep(world, incident, 'incident.self-handling-refused.v1', {
    as: leaderOf(world, incident),
    path: 'closure/incidents/:id/self-handling-refusals',
    body: { reason: said('未处置到位，请立案') },
  });
}

/** Whether closure has drawn it for inspection; then goes on once somebody was asked. A platform with another share is not replayed on. */
async function isDrawn(world: World, incident: IncidentCase): Promise<boolean> {
  if (!isSampled(incident.incidentId ?? '', defaultSamplePercent)) return false;
  await seeStepByRule(world, dutyChief(world, incident), incident, 2);
  return true;
}
