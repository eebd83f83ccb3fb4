import type { PlannedStep } from '../plan/lifecycle-plan.js';
import { officer } from './actors.js';
import { type IncidentCase, LifecycleBroken } from './incident-case.js';
import { seeIncident } from './look-up.js';
import { said } from './synthetic-texts.js';
import { takeStep, uploadPhoto } from './take-step.js';
import type { World } from './world.js';

type Outcome = Extract<PlannedStep, { step: 'verify' }>['outcome'];

/** The officer has a grid worker look whether it is so (派核实), and sees whom the platform chose. */
export async function requestVerification(world: World, incident: IncidentCase): Promise<void> {
  const as = officer(world, incident);
  await takeStep(world, incident, 'incident.verification-requested.v1', {
    as,
    path: 'intake/incidents/:id/verification-requests',
    body: { question: said('请到现场核实') },
  });
  await seeIncident(world, as, incident);
}

/** Whoever was asked says what they found (核实); where they can't tell, another was asked in the same step. */
export async function verify(world: World, incident: IncidentCase, outcome: Outcome): Promise<void> {
  if (incident.inspector === '') throw new LifecycleBroken('nobody was asked to verify it');
  const as = world.people.withId(incident.inspector);
  await takeStep(world, incident, 'incident.verified.v1', {
    as,
    path: 'intake/incidents/:id/verifications',
    body: {
      outcome,
      evidence: outcome === 'UNABLE' ? [] : [await uploadPhoto(world, incident, as)],
      ...(outcome !== 'EXISTS' && { note: said(outcome === 'UNABLE' ? '现场无法进入' : '现场未发现') }),
    },
  });
  incident.inspector = '';
  if (outcome === 'UNABLE') await seeIncident(world, officer(world, incident), incident);
}
