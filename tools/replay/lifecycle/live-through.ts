import type { PlannedStep } from '../plan/lifecycle-plan.js';
import { close, confirmSelfHandling, inspect, refuseSelfHandling } from './at-closure.js';
import { awaitDispatchByRule, dispatch, ruleOnReturn } from './at-dispatch.js';
import { acknowledge, feedBack, requestReturn } from './at-handling.js';
import { locate, register, reject, report, selfHandle } from './at-intake.js';
import { reopen, survey } from './after-closing.js';
import {
  correct,
  remark,
  requestVoid,
  ruleOnVoid,
  supplement,
  takeRepeatCall,
  takeWithdrawal,
  transfer,
  urge,
} from './beside-the-way.js';
import type { IncidentCase } from './incident-case.js';
import { attemptRefusal } from './refusals.js';
import type { World } from './world.js';

/** Takes an incident through all its planned steps. @throws LifecycleBroken, NoAnswer */
export async function liveThrough(world: World, incident: IncidentCase): Promise<void> {
  await locate(world, incident);
  for (const step of incident.plan.steps) await perform(world, incident, step);
}

/** Takes one planned step. @throws LifecycleBroken, NoAnswer */
export function perform(world: World, incident: IncidentCase, planned: PlannedStep): Promise<void> {
  switch (planned.step) {
    case 'report':
      return report(world, incident, planned.channel);
    case 'register':
      return register(world, incident, planned.urgent);
    case 'reject':
      return reject(world, incident, planned.reasonCode);
    case 'self-handle':
      return selfHandle(world, incident);
    case 'confirm-self-handling':
      return confirmSelfHandling(world, incident);
    case 'refuse-self-handling':
      return refuseSelfHandling(world, incident);
    case 'dispatch':
      return dispatch(world, incident);
    case 'dispatched-by-rule':
      return awaitDispatchByRule(world, incident);
    case 'acknowledge':
      return acknowledge(world, incident);
    case 'request-return':
      return requestReturn(world, incident);
    case 'rule-on-return':
      return ruleOnReturn(world, incident, planned.decision);
    case 'feed-back':
      return feedBack(world, incident);
    case 'inspect':
      return inspect(world, incident, planned.outcome);
    case 'close':
      return close(world, incident);
    case 'survey':
      return survey(world, incident, planned.answer);
    case 'reopen':
      return reopen(world, incident, planned.by);
    case 'correct':
      return correct(world, incident, planned.at, planned.what);
    case 'supplement':
      return supplement(world, incident, planned.at);
    case 'request-void':
      return requestVoid(world, incident, planned.at);
    case 'rule-on-void':
      return ruleOnVoid(world, incident, planned.at, planned.decision);
    case 'transfer':
      return transfer(world, incident);
    case 'take-repeat-call':
      return takeRepeatCall(world, incident);
    case 'take-withdrawal':
      return takeWithdrawal(world, incident);
    case 'remark':
      return remark(world, incident);
    case 'urge':
      return urge(world, incident);
    case 'be-refused':
      return attemptRefusal(world, incident, planned.attempt);
  }
}
