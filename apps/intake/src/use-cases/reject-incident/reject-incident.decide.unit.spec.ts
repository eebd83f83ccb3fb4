import { describe, expect, it } from '@jest/globals';
import { stepOf } from '#lifecycle';
import { reported, text } from '../../givens.spec.js';
import { RejectIncident } from './reject-incident.command.js';
import { decideRejection } from './reject-incident.decide.js';

describe('rejecting', () => {
  it('says why, and stops the registration clock', () => {
    const explanation = text();
    expect(stepOf(decideRejection(reported(), { reasonCode: 'NOT_EXISTING' }, { explanation }))).toEqual({
      type: 'incident.rejected.v1',
      data: { reasonCode: 'NOT_EXISTING', explanation, clocksStarted: [], clocksStopped: ['REGISTRATION'] },
    });
  });

  it.each([{ reasonCode: 'BECAUSE', explanation: '不属实' }, { reasonCode: 'NOT_EXISTING' }])(
    'needs both: %j',
    (given) => expect(RejectIncident.safeParse(given).success).toBe(false),
  );
});
