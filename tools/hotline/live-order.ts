import { wait } from '#primitives';
import { z } from 'zod';
import { dutyChief, officer } from '../replay/lifecycle/actors.js';
import { reopen } from '../replay/lifecycle/after-closing.js';
import { registration, reject } from '../replay/lifecycle/at-intake.js';
import { IncidentCase, LifecycleBroken } from '../replay/lifecycle/incident-case.js';
import { liveThrough } from '../replay/lifecycle/live-through.js';
import { gridOf, seeIncident } from '../replay/lifecycle/look-up.js';
import { takeStep } from '../replay/lifecycle/take-step.js';
import type { World } from '../replay/lifecycle/world.js';
import type { PlannedStep } from '../replay/plan/lifecycle-plan.js';
import { orderContent } from './order-content.js';
import type { Simulator } from './simulator.js';

const shares = { rejected: 0.08, returned: 0.08, reworked: 0.08 } as const;
/** Milliseconds between two looks at what the hotline makes of it. */
const pause = 1_000;

const orders = z.object({ orders: z.array(z.object({ incidentId: z.uuid(), stage: z.string() })) });

/** Sends one order, and has the county's people deal with it until the hotline is done. @throws LifecycleBroken, NoAnswer */
export async function liveOrder(
  world: World,
  simulator: Simulator,
  first: IncidentCase,
  orderNo: string,
  within: number,
): Promise<void> {
  const { status, body } = await simulator.order(orderContent(world, first, orderNo, new Date()));
  if (status !== 200) throw new LifecycleBroken(`the order came to ${status} ${body.code ?? ''}`);
  let incident = await lookUp(world, first, orderNo);
  if (first.draw('rejected') < shares.rejected) {
    await reject(world, incident, 'OUT_OF_SCOPE');
    if ((await ruled(simulator, orderNo, within)) === 'RETURNED') return;
    incident = await lookUp(world, first, orderNo);
  }
  await register(world, incident);
  incident = withSteps(incident, pathOf(world, incident));
  await liveThrough(world, incident);
  for (let round = 1; (await surveyed(simulator, orderNo, round, within)) === 'SENT_BACK'; round++) {
    await doAgain(world, incident, within);
  }
}

/** The incident that the officer finds under the order's number. */
async function lookUp(world: World, { request, plan, point, draw }: IncidentCase, orderNo: string) {
  const incident = new IncidentCase(request, plan, point, draw);
  const path = `intake/hotline/orders?order_no=${orderNo}`;
  const { body } = await world.commander.read(officer(world, incident), path);
  const [order] = orders.parse(body).orders;
  if (!order) throw new LifecycleBroken('the officer does not find the order');
  incident.incidentId = order.incidentId;
  incident.version = 1;
  incident.grid = await gridOf(world, officer(world, incident), incident);
  return incident;
}

async function register(world: World, incident: IncidentCase): Promise<void> {
  await takeStep(world, incident, 'incident.registered.v1', {
    as: officer(world, incident),
    path: 'intake/incidents/:id/registrations',
    body: { ...registration(false), subcategory: incident.plan.subcategory },
  });
}

function pathOf({ catalogue }: World, { plan, draw }: IncidentCase): PlannedStep[] {
  const urgent = catalogue.get(plan.subcategory)?.urgent ?? false;
  return [
    { step: urgent ? 'dispatched-by-rule' : 'dispatch' },
    ...(draw('returned') < shares.returned
      ? ([{ step: 'request-return' }, { step: 'rule-on-return', decision: 'DENIED' }] as const)
      : []),
    { step: 'acknowledge' },
    { step: 'feed-back' },
    ...(draw('reworked') < shares.reworked
      ? ([{ step: 'inspect', outcome: 'FAIL' }, { step: 'feed-back' }] as const)
      : []),
    ...inspected(urgent),
  ];
}

/** What is urgent is not closed by rule: it waits for the duty chief. */
const inspected = (urgent: boolean): PlannedStep[] => [
  { step: 'inspect', outcome: 'PASS' },
  ...(urgent ? ([{ step: 'close' }] as const) : []),
];

/** 重办: once closure has taken the survey down, the officer reopens it and the unit deals with it once more. */
async function doAgain(world: World, before: IncidentCase, within: number): Promise<void> {
  const { catalogue } = world;
  const urgent = catalogue.get(before.plan.subcategory)?.urgent ?? false;
  const incident = withSteps(before, [{ step: 'feed-back' }, ...inspected(urgent)]);
  await until(within, 'the survey is not taken down', async () => {
    await seeIncident(world, dutyChief(world, incident), incident);
    return incident.version > before.version || undefined;
  });
  await reopen(world, incident, 'officer');
  await liveThrough(world, incident);
  before.version = incident.version;
}

function withSteps(incident: IncidentCase, steps: readonly PlannedStep[]): IncidentCase {
  const { request, plan, point, draw, incidentId, version, grid, leadUnit } = incident;
  const next = new IncidentCase(request, { ...plan, steps }, point, draw);
  return Object.assign(next, { incidentId, version, grid, leadUnit });
}

const ruled = (simulator: Simulator, orderNo: string, within: number) =>
  until(within, 'the hotline does not rule on the return', async () => {
    const { state, returns } = await simulator.find(orderNo);
    if (state === 'RETURNED') return 'RETURNED';
    return returns > 0 && state === 'WITH_COUNTY' ? 'DENIED' : undefined;
  });

/** What the survey of this round came to. Sent back after an earlier one, the order stays so until its REDO gets through. */
const surveyed = (simulator: Simulator, orderNo: string, round: number, within: number) =>
  until(within, 'the hotline is not done with it', async () => {
    const { state, surveys } = await simulator.find(orderNo);
    return state === 'COMPLETED' || (state === 'SENT_BACK' && surveys >= round) ? state : undefined;
  });

async function until<T>(within: number, otherwise: string, ask: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + within; Date.now() < end; await wait(pause)) {
    const found = await ask();
    if (found !== undefined) return found;
  }
  throw new LifecycleBroken(otherwise);
}
