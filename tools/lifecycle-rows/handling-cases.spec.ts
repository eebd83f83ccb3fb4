import type { IncidentEventType } from '#contracts';
import { clockLike, holding, type TestService } from '#testing';
import { dispatched } from '../permission-matrix/incident.spec.js';
import { around } from '../permission-matrix/places.spec.js';
import { chief, offeredByAllCases, reason } from './offered-by-all.spec.js';
import { handledSoFar, inHandling, reported, reviewOn, stillRunning } from './stage-stories.spec.js';
import type { StepCase } from './step-case.spec.js';

const staff = holding('department_staff', around.leadUnit);
const helper = holding('department_staff', around.coUnit);
/** Units reach an incident once it was sent to them. */
const reachedAfter: readonly IncidentEventType[] = ['incident.dispatched.v1'];
const receipt = async ({ keys }: TestService, as = staff) => [await keys.receipt(as)];
const subTask = `sub-tasks/${around.coUnit}`;

const extensionRequested = () =>
  inHandling().step('incident.extension-requested.v1', { data: { by: 1, limitKind: 'work_hour' } });
const suspensionRequested = () => handledSoFar().step('incident.suspension-requested.v1', { data: { reviewOn } });
const dangerous = () =>
  dispatched(reported()).step('incident.acknowledged.v1', {
    data: { clocksStarted: [clockLike({ clock: 'SECURING', ...stillRunning })] },
  });
const alone = () => handledSoFar().step('incident.sub-task-waived.v1', { data: { unit: around.coUnit } });

const ruling = (what: string, approve: boolean): Pick<StepCase, 'what' | 'as' | 'body'> => ({
  ...{ what, as: chief },
  body: () => ({ approve, reason }),
});

export const handlingCases: readonly StepCase[] = [
  ...offeredByAllCases('handling'),
  {
    endpoint: 'AcknowledgeIncident.acknowledge',
    step: 'incident.acknowledged.v1',
    ...{ what: 'acknowledgements', as: staff, reachedAfter },
    body: () => ({}),
  },
  {
    endpoint: 'RequestReturn.request',
    step: 'incident.return-requested.v1',
    ...{ what: 'return-requests', as: staff, reachedAfter },
    body: () => ({ legalGround: '非本单位职责' }),
  },
  {
    endpoint: 'RequestExtension.request',
    step: 'incident.extension-requested.v1',
    ...{ what: 'extension-requests', as: staff, reachedAfter },
    body: () => ({ by: 1, reason }),
    given: { HANDLING: inHandling },
  },
  {
    endpoint: 'RuleOnExtension.rule',
    step: 'incident.extended.v1',
    ...ruling('extension-rulings', true),
    given: { HANDLING: extensionRequested },
  },
  {
    endpoint: 'RuleOnExtension.rule',
    step: 'incident.extension-denied.v1',
    ...ruling('extension-rulings', false),
    given: { HANDLING: extensionRequested },
  },
  {
    endpoint: 'RequestSuspension.request',
    step: 'incident.suspension-requested.v1',
    ...{ what: 'suspension-requests', as: staff, reachedAfter },
    body: async (service) => ({ reviewOn, reason, evidence: await receipt(service) }),
  },
  {
    endpoint: 'RuleOnSuspension.rule',
    step: 'incident.suspended.v1',
    ...ruling('suspension-rulings', true),
    given: { HANDLING: suspensionRequested },
  },
  {
    endpoint: 'RuleOnSuspension.rule',
    step: 'incident.suspension-denied.v1',
    ...ruling('suspension-rulings', false),
    given: { HANDLING: suspensionRequested },
  },
  {
    endpoint: 'ResumeIncident.resume',
    step: 'incident.resumed.v1',
    ...{ what: 'resumptions', as: staff, reachedAfter },
    body: () => ({ reason }),
  },
  {
    endpoint: 'SecureIncident.secure',
    step: 'incident.secured.v1',
    ...{ what: 'securings', as: staff, reachedAfter },
    body: async (service) => ({ evidence: await receipt(service) }),
    given: { HANDLING: dangerous },
  },
  {
    endpoint: 'CompleteSubTask.complete',
    step: 'incident.sub-task-done.v1',
    ...{ what: `${subTask}/completions`, as: helper, reachedAfter },
    body: async (service) => ({ result: '已疏通', evidence: await receipt(service, helper) }),
  },
  {
    endpoint: 'WaiveSubTask.waive',
    step: 'incident.sub-task-waived.v1',
    ...{ what: `${subTask}/waivers`, as: staff, reachedAfter },
    body: () => ({ reason }),
  },
  {
    endpoint: 'FeedBack.feedBack',
    step: 'incident.fed-back.v1',
    ...{ what: 'feedbacks', as: staff, reachedAfter },
    body: async (service) => ({ result: '已清运', evidence: await receipt(service) }),
    given: { HANDLING: alone },
  },
];
