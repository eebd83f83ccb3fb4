import { type Custodian, finalStages, stages } from '#contracts';
import { holding } from '#testing';
import { around } from '../permission-matrix/places.spec.js';
import { selfHandled, voidRequested } from './stage-stories.spec.js';
import type { StepCase } from './step-case.spec.js';

export const reason = '依现场情况';
export const chief = holding('duty_chief', around.county);

const open = stages.filter((stage) => !finalStages.includes(stage));

/** What every custodian offers in every stage that isn't final. */
export const offeredByAllCases = (keeper: Custodian): StepCase[] => [
  {
    endpoint: 'CorrectIncident.correct',
    step: 'incident.corrected.v1',
    what: 'corrections',
    as: chief,
    // Of what is urgent, a custodian takes more steps by rule.
    body: () => ({ subcategory: '0102', reason }),
    given: { SELF_HANDLED: () => selfHandled('0103') },
    needs: { subcategory: 'CORRECTION.NOTHING_CHANGES' },
  },
  {
    endpoint: 'SupplementIncident.supplement',
    step: 'incident.supplemented.v1',
    what: 'supplements',
    as: chief,
    body: () => ({ text: '补充' }),
    needs: { text: 'REQUEST.INVALID' },
  },
  {
    endpoint: 'VoidIncident.request',
    step: 'incident.void-requested.v1',
    what: 'void-requests',
    as: chief,
    body: () => ({ reason }),
  },
  ...(['DENIED', 'APPROVED'] as const).map((decision): StepCase => ({
    endpoint: 'VoidIncident.rule',
    step: decision === 'DENIED' ? 'incident.void-denied.v1' : 'incident.voided.v1',
    what: 'void-rulings',
    as: chief,
    body: () => ({ decision, reason }),
    given: Object.fromEntries(open.map((stage) => [stage, () => voidRequested(stage, keeper)])),
  })),
];
