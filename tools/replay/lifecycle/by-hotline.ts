import { toGcj02 } from '#datum';
import { wait } from '#primitives';
import { z } from 'zod';
import type { Machine } from '../../platform-client/index.js';
import type { SurveyAnswer } from '../plan/lifecycle-plan.js';
import { dutyChief, officer } from './actors.js';
import { type IncidentCase, LifecycleBroken } from './incident-case.js';
import { seeIncident, seeStepByRule } from './look-up.js';
import { callOf } from './synthetic-texts.js';
import { brokenBy } from './take-step.js';
import type { World } from './world.js';

/** 举报 would be confidential, and 投诉 name a unit: the most are calls for help. */
const appeals = ['求助', '求助', '求助', '投诉', '建议', '咨询'] as const;
const [minute, hour] = [60_000, 3_600_000];

const listed = z.object({ orders: z.array(z.object({ incidentId: z.uuid(), stage: z.string() })) });
/** Milliseconds. */
const [lookEvery, longestLook] = [150, 120_000];

/**
 * Sends it as a work order of the 12345 hotline: in the hotline's name, signed with its secret, where a map service shows
 * the place (GCJ-02). The officer finds the incident under the order's number.
 */
export async function order(world: World, incident: IncidentCase): Promise<void> {
  incident.orderNo = `${world.orderPrefix}${incident.row}-${Math.floor(incident.draw('order') * 1_000_000)}`;
  const content = orderOf(world, incident);
  await world.bookOrder(content);
  await send(world, incident, '', content, 'incident.reported.v1');
  const { incidentId } = await lookUp(world, incident);
  Object.assign(incident, { incidentId, version: 1 });
  await seeIncident(world, officer(world, incident), incident);
}

function orderOf(world: World, incident: IncidentCase): object {
  const { caller, text, address } = callOf(world, incident);
  const now = world.clock.now().getTime();
  return {
    order_no: incident.orderNo,
    version: 1,
    source_channel: '电话',
    call_time: new Date(now - 10 * minute).toISOString(),
    caller_name: caller.name,
    caller_phone: caller.phone,
    appeal_type: appeals[Math.floor(incident.draw('appeal') * appeals.length)],
    category: world.catalogue.get(incident.plan.subcategory)?.nameZh,
    content: text,
    address,
    ...pointOf(incident),
    dispatched_at: new Date(now).toISOString(),
    deadline: new Date(now + 120 * hour).toISOString(),
  };
}

function pointOf({ point }: IncidentCase): object {
  const { lng, lat } = toGcj02(point);
  return { lng, lat };
}

const answers: Record<SurveyAnswer, object> = {
  MISSED: { reached: false },
  SATISFIED: { reached: true, responded: true, resolution: 'RESOLVED', satisfaction: 'SATISFIED' },
  DISSATISFIED: {
    ...{ reached: true, responded: true, resolution: 'UNRESOLVED', satisfaction: 'DISSATISFIED' },
    cause_within_power: true,
  },
};

/** The hotline calls back whoever had called it (回访), and says so; closure takes it down by itself. */
export async function surveyByHotline(world: World, incident: IncidentCase, answer: SurveyAnswer): Promise<void> {
  await awaitClosing(world, incident);
  const survey = {
    survey_no: `S${++incident.surveys}`,
    surveyed_at: world.clock.now().toISOString(),
    ...answers[answer],
  };
  await send(world, incident, `/${incident.orderNo}/surveys`, survey, 'incident.hotline-surveyed.v1');
  await seeStepByRule(world, dutyChief(world, incident), incident);
}

/** The hotline calls back once it was told of the closing: intake, which tells it, knows a moment after closure. */
async function awaitClosing(world: World, incident: IncidentCase): Promise<void> {
  for (const end = Date.now() + longestLook; Date.now() < end; await wait(lookEvery)) {
    if ((await lookUp(world, incident)).stage === 'CLOSED') return;
  }
  throw new LifecycleBroken('intake does not hear of the closing');
}

async function lookUp(world: World, incident: IncidentCase) {
  const path = `intake/hotline/orders?order_no=${incident.orderNo}`;
  const { body } = await world.commander.read(officer(world, incident), path);
  const [found] = listed.parse(body).orders;
  if (!found) throw new LifecycleBroken('the officer does not find the order');
  return found;
}

async function send(world: World, { row }: IncidentCase, under: string, body: object, event: string): Promise<void> {
  const outcome = await world.commander.send({
    ...{ row, step: under === '' ? 'order' : 'survey-by-hotline', as: hotlineOf(world), body, expects: { event } },
    path: `intake/hotline/orders${under}`,
  });
  if (outcome.status >= 300) throw brokenBy(event, outcome);
}

function hotlineOf({ hotline }: World): Machine {
  if (!hotline) throw new LifecycleBroken('the secret of the hotline is not at hand');
  return hotline;
}
