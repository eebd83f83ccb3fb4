import { holding } from '#testing';
import { around } from '../permission-matrix/places.spec.js';
import { offeredByAllCases, reason } from './offered-by-all.spec.js';
import type { StepCase } from './step-case.spec.js';

const as = holding('dispatcher', around.county);

export const dispatchCases: readonly StepCase[] = [
  ...offeredByAllCases('dispatch'),
  {
    endpoint: 'DispatchIncident.dispatch',
    step: 'incident.dispatched.v1',
    ...{ what: 'dispatches', as },
    body: () => ({ leadUnit: around.leadUnit }),
  },
  {
    endpoint: 'EscalateIncident.escalate',
    step: 'incident.escalated.v1',
    ...{ what: 'escalations', as },
    body: () => ({ opinion: '超出本级职责' }),
  },
  {
    endpoint: 'TransferIncident.transfer',
    step: 'incident.transferred.v1',
    ...{ what: 'transfers', as },
    body: () => ({ authority: '市水务局', reference: '2026-1' }),
    needs: { authority: 'REQUEST.INVALID' },
  },
  {
    endpoint: 'RuleOnReturn.rule',
    step: 'incident.return-ruled.v1',
    ...{ what: 'return-rulings', as },
    body: () => ({ decision: 'DENIED', reason }),
  },
  {
    endpoint: 'RuleOnReturn.rule',
    step: 'incident.return-ruled.v1',
    ...{ what: 'return-rulings', as },
    body: () => ({ decision: 'UPHELD', leadUnit: around.coUnit, reason }),
  },
];
