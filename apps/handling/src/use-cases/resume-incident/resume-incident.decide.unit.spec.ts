import { describe, expect, it } from '@jest/globals';
import { type HeldIncident, type IncidentParticulars, stepOf } from '#lifecycle';
import { after, at, catalogue, clocksFrom, incident, rulesOf, text } from '../../givens.spec.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { ResumeIncident } from './resume-incident.command.js';
import { decideResumption } from './resume-incident.decide.js';

const from = '2026-10-09T02:00:00.000Z';
const clocks = clocksFrom(at, '0102', { helped: true });
const suspended = (particulars: Partial<IncidentParticulars> = {}): HeldIncident<IncidentHandling> =>
  incident(
    'SUSPENDED',
    {},
    { suspension: { from, reviewOn: '2026-10-12', clocks, subcategory: '0102', urgent: false }, ...particulars },
  );
const open = { unit: 'D430211-water', state: 'OPEN' } as const;
const onMonday = new Date('2026-10-12T01:00:00.000Z');
const context = { basis: 'LEAD_UNIT', reason: text(), catalogue, rulesOf, at: onMonday } as const;

describe('resuming', () => {
  it('lets the clocks go on with their first start, the pause behind them', () => {
    const resumed = decideResumption(suspended({ subTasks: [open] }), context);
    expect(stepOf(resumed)).toEqual({
      type: 'incident.resumed.v1',
      data: {
        basis: 'LEAD_UNIT',
        reason: context.reason,
        clocksStarted: [
          // One of four hours had counted when it was suspended at ten.
          expect.objectContaining({
            clock: 'HANDLING',
            startedAt: at.toISOString(),
            limit: 4,
            pauses: [{ from, to: onMonday.toISOString() }],
            dueAt: '2026-10-12T04:00:00.000Z',
          }),
          expect.objectContaining({ clock: 'SUB_TASK', dueAt: '2026-10-12T03:12:00.000Z' }),
        ],
        clocksStopped: [],
      },
    });
    expect(after(suspended(), resumed)).toMatchObject({ stage: 'HANDLING', particulars: { suspension: null } });
  });

  it('starts no clock for co-units who have done their part', () =>
    expect(
      stepOf(decideResumption(suspended({ subTasks: [{ ...open, state: 'DONE' }] }), context)).data.clocksStarted,
    ).toMatchObject([{ clock: 'HANDLING' }]));

  it('keeps the pauses before, and what a clock was extended by', () => {
    const before = { from: '2026-10-09T01:10:00.000Z', to: '2026-10-09T01:20:00.000Z' };
    const [handling] = clocks;
    const standing = { ...handling!, limit: 6, extendedBy: [0.5], pauses: [before] };
    const twice = suspended({
      suspension: { from, reviewOn: '2026-10-12', clocks: [standing], subcategory: '0102', urgent: false },
    });
    expect(after(twice, decideResumption(twice, context)).particulars.clocks).toMatchObject([
      {
        clock: 'HANDLING',
        limit: 6,
        extendedBy: [0.5],
        since: 'incident.dispatched.v1',
        pauses: [before, { from, to: onMonday.toISOString() }],
      },
    ]);
  });

  it('goes by the category that was corrected meanwhile', () => {
    const [handling] = stepOf(decideResumption(suspended({ subcategory: '0103' }), context)).data.clocksStarted;
    expect(handling).toMatchObject({ limit: 4, limitKind: 'work_day', startedAt: at.toISOString() });
    const urgent = stepOf(decideResumption(suspended({ subcategory: '0402', urgent: true }), context)).data;
    expect(urgent.clocksStarted).toMatchObject([
      { clock: 'HANDLING', limitKind: 'urgent_hour' },
      { clock: 'SECURING', limitKind: 'urgent_hour' },
    ]);
    const unknown = stepOf(decideResumption(suspended({ subcategory: '9999' }), context)).data.clocksStarted;
    expect(unknown).toMatchObject([{ limit: 4, limitKind: 'work_hour' }]);
  });

  it('says why', () => expect(ResumeIncident.safeParse({}).success).toBe(false));
});
