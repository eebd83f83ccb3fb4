import { dayOf, daysAfter } from '#deadlines';
import { dutyChief, staffOf } from './actors.js';
import type { IncidentCase } from './incident-case.js';
import { seeStepByRule } from './look-up.js';
import { said } from './synthetic-texts.js';
import { takeStep, uploadPhoto } from './take-step.js';
import type { World } from './world.js';

/** Days until the review: what is resumed by hand before has it far ahead. */
const reviewAfter = { earliest: 2, days: 3, farAhead: 30 } as const;

/** One hour or day more (延期申请), in what the limit counts: no category has less. */
export async function requestExtension(world: World, incident: IncidentCase): Promise<void> {
  await takeStep(world, incident, 'incident.extension-requested.v1', {
    as: staffOf(world, incident.leadUnit, incident),
    path: 'handling/incidents/:id/extension-requests',
    body: { by: 1, reason: said('材料未到，需延期') },
  });
}

export const ruleOnExtension = (world: World, incident: IncidentCase, approve: boolean): Promise<void> =>
  rule(world, incident, approve ? 'incident.extended.v1' : 'incident.extension-denied.v1', 'extension', approve);

/** Can't go on for now (中止申请); shown by a photo. */
export async function requestSuspension(
  world: World,
  incident: IncidentCase,
  until: 'RESUMED' | 'REVIEW_DATE',
): Promise<void> {
  const as = staffOf(world, incident.leadUnit, incident);
  const { earliest, days, farAhead } = reviewAfter;
  const after = until === 'RESUMED' ? farAhead : earliest + Math.floor(incident.draw('review') * days);
  incident.reviewOn = daysAfter(dayOf(world.clock.now()), after);
  await takeStep(world, incident, 'incident.suspension-requested.v1', {
    as,
    path: 'handling/incidents/:id/suspension-requests',
    body: {
      reviewOn: incident.reviewOn,
      reason: said('须待外部条件具备'),
      evidence: [await uploadPhoto(world, incident, as)],
    },
  });
}

export const ruleOnSuspension = (world: World, incident: IncidentCase, approve: boolean): Promise<void> =>
  rule(world, incident, approve ? 'incident.suspended.v1' : 'incident.suspension-denied.v1', 'suspension', approve);

export async function resume(world: World, incident: IncidentCase, by: 'unit' | 'chief'): Promise<void> {
  await takeStep(world, incident, 'incident.resumed.v1', {
    as: by === 'unit' ? staffOf(world, incident.leadUnit, incident) : dutyChief(world, incident),
    path: 'handling/incidents/:id/resumptions',
    body: { reason: said('条件已具备，恢复处置') },
  });
}

/** On the review date handling goes on by itself. */
export const resumedByRule = (world: World, incident: IncidentCase): Promise<void> =>
  seeStepByRule(world, dutyChief(world, incident), incident);

/** The level above a department is the duty chief. */
async function rule(
  world: World,
  incident: IncidentCase,
  event:
    'incident.extended.v1' | 'incident.extension-denied.v1' | 'incident.suspended.v1' | 'incident.suspension-denied.v1',
  what: 'extension' | 'suspension',
  approve: boolean,
): Promise<void> {
  await takeStep(world, incident, event, {
    as: dutyChief(world, incident),
    path: `handling/incidents/:id/${what}-rulings`,
    body: { approve, reason: said(approve ? '情况属实' : '理由不充分') },
  });
}
