import { dutyChief, officer } from './actors.js';
import type { IncidentCase } from './incident-case.js';
import { said } from './synthetic-texts.js';
import { takeStep } from './take-step.js';
import type { World } from './world.js';

const answers = {
  MISSED: { reached: false },
  SATISFIED: { reached: true, responded: true, resolution: 'RESOLVED', satisfaction: 'SATISFIED' },
  DISSATISFIED: {
    ...{ reached: true, responded: true, resolution: 'UNRESOLVED', satisfaction: 'DISSATISFIED' },
    causeWithinPower: true,
  },
} as const;

/** The officer calls back whoever called, and takes down what they say. */
export async function survey(world: World, incident: IncidentCase, answer: keyof typeof answers): Promise<void> {
  await takeStep(world, incident, 'incident.surveyed.v1', {
    as: officer(world, incident),
    path: 'closure/incidents/:id/surveys',
    body: { ...answers[answer], ...(answer === 'DISSATISFIED' && { remark: said('来电人称未解决') }) },
  });
}

export async function reopen(world: World, incident: IncidentCase, by: 'officer' | 'chief'): Promise<void> {
  await takeStep(world, incident, 'incident.reopened.v1', {
    as: by === 'officer' ? officer(world, incident) : dutyChief(world, incident),
    path: 'closure/incidents/:id/reopenings',
    body: { reason: said('未处置到位，重新办理') },
  });
}
