import { z } from 'zod';
import type { Channel, Desk, RejectionReason } from '../plan/lifecycle-plan.js';
import { officer, workerOf } from './actors.js';
import type { IncidentCase } from './incident-case.js';
import { gridOf } from './look-up.js';
import { order } from './by-hotline.js';
import { callOf, said, seenText } from './synthetic-texts.js';
import { takeStep, uploadPhoto } from './take-step.js';
import type { World } from './world.js';

const reportTaken = z.object({ grid: z.string() });

/** Finds out where it is: a worker reports only from their own grid. */
export async function locate(world: World, incident: IncidentCase): Promise<void> {
  incident.grid = await gridOf(world, officer(world, incident), incident);
}

export async function report(world: World, incident: IncidentCase, channel: Channel): Promise<void> {
  if (channel === 'hotline') return order(world, incident);
  const { plan, point } = incident;
  const [as, path, body] =
    channel === 'worker'
      ? ([workerOf(world, incident), 'worker-reports', await workerReport(world, incident)] as const)
      : ([
          officer(world, incident),
          'clerk-reports',
          { ...callOf(world, incident), subcategory: plan.subcategory, point },
        ] as const);
  const taken = await takeStep(world, incident, 'incident.reported.v1', { as, path: `intake/incidents/${path}`, body });
  incident.grid = reportTaken.parse(taken.body).grid;
  incident.report = { key: taken.key, body };
}

async function workerReport(world: World, incident: IncidentCase): Promise<object> {
  const photo = await uploadPhoto(world, incident, workerOf(world, incident));
  const { plan, point } = incident;
  return { subcategory: plan.subcategory, text: seenText(world, incident), point, accuracy: 8, evidence: [photo] };
}

export const registration = (urgent: boolean, level: Desk | 'county' = 'county'): object => ({
  urgent,
  filingCondition: 'VISIBLE_ON_SPOT',
  level,
});

/** An order of the hotline comes without a category of ours: the officer gives it one. */
export async function register(world: World, incident: IncidentCase, urgent: boolean, level?: Desk): Promise<void> {
  await takeStep(world, incident, 'incident.registered.v1', {
    as: officer(world, incident),
    path: 'intake/incidents/:id/registrations',
    body: {
      ...registration(urgent, level),
      ...(incident.orderNo !== '' && { subcategory: incident.plan.subcategory }),
    },
  });
}

export async function reject(world: World, incident: IncidentCase, reasonCode: RejectionReason): Promise<void> {
  await takeStep(world, incident, 'incident.rejected.v1', {
    as: officer(world, incident),
    path: 'intake/incidents/:id/rejections',
    body: { reasonCode, explanation: said('不予立案') },
  });
}

export async function selfHandle(world: World, incident: IncidentCase): Promise<void> {
  const as = workerOf(world, incident);
  const [before, after] = [await uploadPhoto(world, incident, as), await uploadPhoto(world, incident, as)];
  await takeStep(world, incident, 'incident.self-handled.v1', {
    as,
    path: 'intake/incidents/:id/self-handlings',
    body: { before: [before], after: [after], note: said('当场处置完毕') },
  });
}
