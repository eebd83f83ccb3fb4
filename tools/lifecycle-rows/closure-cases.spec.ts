import type { IncidentEventType } from '#contracts';
import { newId } from '#primitives';
import { holding, type TestService } from '#testing';
import { around } from '../permission-matrix/places.spec.js';
import { chief, offeredByAllCases, reason } from './offered-by-all.spec.js';
import { inspecting, passed, selfHandled } from './stage-stories.spec.js';
import type { StepCase } from './step-case.spec.js';

const inspector = { ...holding('grid_worker', around.grid), person: around.inspector };
const leader = holding('grid_leader', around.grid);
const officer = holding('intake_officer', around.county);
/** Found when all who could be asked before had a hand in it. */
export const another = newId();
const evidence = async ({ keys }: TestService) => [await keys.receipt(inspector)];
/** Whoever is asked reaches it. */
const reachedAfter: readonly IncidentEventType[] = [
  'incident.inspection-assigned.v1',
  'incident.verification-requested.v1',
];
const photoMissing = { evidence: 'INSPECTION.PHOTO_MISSING' };
const sampled = () =>
  selfHandled()
    .step('incident.sampled.v1')
    .step('incident.inspection-assigned.v1', { data: { inspector: around.inspector, inspectorUnit: around.grid } });

const inspection = (
  outcome: 'PASS' | 'FAIL',
): Pick<StepCase, 'endpoint' | 'about' | 'what' | 'as' | 'reachedAfter'> & {
  body: (service: TestService) => Promise<object>;
} => ({
  ...{ endpoint: 'InspectIncident.inspect', about: 'incident.inspected.v1', what: 'inspections', as: inspector },
  reachedAfter,
  body: async (service) => ({ outcome, evidence: await evidence(service), note: '仍有堆积' }),
});

export const closureCases: readonly StepCase[] = [
  ...offeredByAllCases('closure'),
  {
    endpoint: 'AssignInspection.assign',
    step: 'incident.inspection-assigned.v1',
    ...{ what: 'inspection-assignments', as: chief },
    body: () => ({ inspector: another }),
  },
  // What is urgent is closed by a person.
  {
    ...inspection('PASS'),
    step: 'incident.inspected.v1',
    given: { INSPECTING: () => inspecting({ urgent: true }) },
    needs: photoMissing,
  },
  { ...inspection('PASS'), step: 'incident.closed.v1', needs: photoMissing },
  {
    ...inspection('FAIL'),
    step: 'incident.reworked.v1',
    needs: { ...photoMissing, note: 'INSPECTION.REASON_MISSING' },
  },
  {
    ...inspection('FAIL'),
    step: 'incident.self-handling-refused.v1',
    given: { INSPECTING: sampled },
    needs: { ...photoMissing, note: 'INSPECTION.REASON_MISSING' },
  },
  {
    endpoint: 'CloseIncident.close',
    step: 'incident.closed.v1',
    ...{ what: 'closings', as: chief },
    body: () => ({}),
    given: { INSPECTING: () => passed({ urgent: true }) },
    notFrom: { SELF_HANDLED: 'CLOSURE.SELF_HANDLED' },
  },
  {
    endpoint: 'ConfirmSelfHandling.confirm',
    step: 'incident.closed.v1',
    ...{ what: 'self-handling-confirmations', as: leader },
    body: () => ({}),
    notFrom: { INSPECTING: 'SELF_HANDLING.NOT_SELF_HANDLED' },
  },
  {
    endpoint: 'RefuseSelfHandling.refuse',
    step: 'incident.self-handling-refused.v1',
    ...{ what: 'self-handling-refusals', as: leader },
    body: () => ({ reason }),
    notFrom: { INSPECTING: 'SELF_HANDLING.NOT_SELF_HANDLED' },
  },
  {
    endpoint: 'RecordSurvey.record',
    step: 'incident.surveyed.v1',
    ...{ what: 'surveys', as: officer },
    body: () => ({
      ...{ reached: true, responded: true, resolution: 'UNRESOLVED', satisfaction: 'DISSATISFIED' },
      causeWithinPower: true,
    }),
    needs: { causeWithinPower: 'REQUEST.INVALID' },
  },
  {
    endpoint: 'ReopenIncident.reopen',
    step: 'incident.reopened.v1',
    ...{ what: 'reopenings', as: chief },
    body: () => ({ reason }),
  },
];
