import type { PlannedStep } from '../plan/lifecycle-plan.js';
import { close, confirmSelfHandling, inspect, refuseSelfHandling } from './at-closure.js';
import { awaitDispatchByRule, dispatch, escalate, ruleOnReturn } from './at-dispatch.js';
import { acknowledge, feedBack, requestReturn, secure } from './at-handling.js';
import { locate, register, reject, report, selfHandle } from './at-intake.js';
import { reopen, survey } from './after-closing.js';
import { merge, reportAgain, unmerge } from './being-merged.js';
import { requestVerification, verify } from './being-verified.js';
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
import { surveyByHotline } from './by-hotline.js';
import { type IncidentCase, LifecycleBroken } from './incident-case.js';
import { completeSubTask, waiveSubTask } from './joint-handling.js';
import {
  requestExtension,
  requestSuspension,
  resume,
  resumedByRule,
  ruleOnExtension,
  ruleOnSuspension,
} from './more-time.js';
import { attemptRefusal } from './refusals.js';
import type { World } from './world.js';

/** Takes an incident through all its planned steps. @throws LifecycleBroken, NoAnswer */
export async function liveThrough(world: World, incident: IncidentCase): Promise<void> {
  await locate(world, incident);
  for (const step of incident.plan.steps) await perform(world, incident, step);
}

/** Takes one planned step, of the incident or of its twin. @throws LifecycleBroken, NoAnswer */
export async function perform(world: World, incident: IncidentCase, planned: PlannedStep): Promise<void> {
  if (planned.of !== 'twin') return take(world, incident, planned);
  if (planned.step === 'report') return reportAgain(world, incident, planned.channel);
  if (planned.step === 'merge') return merge(world, incident);
  if (!incident.twin) throw new LifecycleBroken('there is no twin');
  return take(world, incident.twin, planned);
}

async function take(world: World, incident: IncidentCase, planned: PlannedStep): Promise<void> {
  switch (planned.step) {
    case 'report':
      return report(world, incident, planned.channel);
    case 'register':
      return register(world, incident, planned.urgent, planned.level);
    case 'request-verification':
      return requestVerification(world, incident);
    case 'verify':
      return verify(world, incident, planned.outcome);
    case 'merge':
      throw new LifecycleBroken('only a twin is merged');
    case 'unmerge':
      return unmerge(world, incident);
    case 'reject':
      return reject(world, incident, planned.reasonCode);
    case 'self-handle':
      return selfHandle(world, incident);
    case 'confirm-self-handling':
      return confirmSelfHandling(world, incident);
    case 'refuse-self-handling':
      return refuseSelfHandling(world, incident);
    case 'escalate':
      return escalate(world, incident, planned.from, planned.emergency ?? false);
    case 'dispatch':
      return dispatch(world, incident, planned.coUnits);
    case 'dispatched-by-rule':
      return awaitDispatchByRule(world, incident);
    case 'acknowledge':
      return acknowledge(world, incident);
    case 'request-return':
      return requestReturn(world, incident);
    case 'rule-on-return':
      return ruleOnReturn(world, incident, planned.decision);
    case 'request-extension':
      return requestExtension(world, incident);
    case 'rule-on-extension':
      return ruleOnExtension(world, incident, planned.approve);
    case 'secure':
      return secure(world, incident);
    case 'request-suspension':
      return requestSuspension(world, incident, planned.until);
    case 'rule-on-suspension':
      return ruleOnSuspension(world, incident, planned.approve);
    case 'resume':
      return resume(world, incident, planned.by);
    case 'resumed-by-rule':
      return resumedByRule(world, incident);
    case 'complete-sub-task':
      return completeSubTask(world, incident, planned.coUnit);
    case 'waive-sub-task':
      return waiveSubTask(world, incident, planned.coUnit);
    case 'feed-back':
      return feedBack(world, incident);
    case 'inspect':
      return inspect(world, incident, planned.outcome);
    case 'close':
      return close(world, incident);
    case 'survey':
      return survey(world, incident, planned.answer);
    case 'survey-by-hotline':
      return surveyByHotline(world, incident, planned.answer);
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
