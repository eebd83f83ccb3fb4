import { describe, expect, it } from '@jest/globals';
import { at, catalogue, rules, sanitation } from '../givens.spec.js';
import { reworkClock, reworkClocks } from './rework-clock.js';

describe('the rework limit', () => {
  it.each([
    ['0103', '2026-10-12T09:30:00.000Z'],
    ['0402', '2026-10-09T07:00:00.000Z'],
    ['0102', '2026-10-09T03:00:00.000Z'],
  ])('of %s is half of what handling it may take', (code, dueAt) =>
    expect(reworkClock(false, catalogue.find(code), at, { rules, unit: sanitation })).toMatchObject({
      clock: 'HANDLING',
      startedAt: '2026-10-09T01:00:00.000Z',
      dueAt,
    }),
  );

  it('is a work day where the catalogue no longer knows', () =>
    expect(reworkClock(false, undefined, at, { rules, unit: sanitation })).toMatchObject({
      dueAt: '2026-10-10T09:30:00.000Z',
    }));
});

describe('the clocks of a rework', () => {
  const clocks = (state: 'DONE' | 'WAIVED') =>
    reworkClocks({ urgent: false, subTasks: [{ unit: 'D430211-water', state }] }, catalogue.find('0102'), at, {
      ...{ rules, unit: sanitation },
    });

  it('are those of the co-units, too, where they have something to do again', () =>
    expect(clocks('DONE')).toMatchObject([
      { clock: 'HANDLING', limit: 2 },
      { clock: 'SUB_TASK', limit: 1.6, startedAt: '2026-10-09T01:00:00.000Z', dueAt: '2026-10-09T02:36:00.000Z' },
    ]));

  it('leave out whom the lead does without', () => expect(clocks('WAIVED')).toMatchObject([{ clock: 'HANDLING' }]));
});
