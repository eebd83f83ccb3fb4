import { describe, expect, it } from '@jest/globals';
import type { RunningClock, Suspension } from '#lifecycle';
import { type OrderRow, shown } from './listed-order.js';

const at = new Date('2026-10-09T01:00:00.000Z');
const clock = (dueAt: string) => ({ clock: 'HANDLING', dueAt }) as RunningClock;
const row: OrderRow = {
  ...{
    orderNo: 'ZZ-0001',
    version: 1,
    incidentId: '0192f7a0-1111-7000-8000-000000000001',
    number: '430211-20261009-000001',
  },
  ...{
    stage: 'HANDLING',
    clocks: [],
    suspension: null,
    appealType: '求助',
    dispatchedAt: at,
    dueAt: new Date('2026-10-14T09:30:00.000Z'),
  },
  ...{ closedAt: null, returnRequestedAt: null, returnedAt: null, completedAt: null },
  ...{ lastCallback: 'IN_PROGRESS', unacknowledged: 0, attempts: 0, lastFailure: null, parkedAt: null },
};

describe('an order, as it is listed', () => {
  it.each([
    ['the hotline’s deadline is the later', '2026-10-12T09:30:00.000Z', false],
    ['both are the same', '2026-10-14T09:30:00.000Z', false],
    ['the hotline’s deadline expires first', '2026-10-15T09:30:00.000Z', true],
  ])('warns only where it must: %s', (_, dueAt, warns) =>
    expect(shown({ ...row, clocks: [clock(dueAt)] })).toMatchObject({ internalDueAt: dueAt, hotlineDueFirst: warns }),
  );

  it.each([
    ['2026-10-13', '2026-10-13T16:00:00.000Z', false],
    ['2026-10-14', '2026-10-14T16:00:00.000Z', true],
  ])('counts a suspension until %s as our deadline: %s', (reviewOn, internalDueAt, hotlineDueFirst) =>
    expect(shown({ ...row, suspension: { reviewOn, clocks: [] } as unknown as Suspension })).toMatchObject({
      ...{ internalDueAt, hotlineDueFirst },
    }),
  );

  it('has no internal deadline, and no warning, before it is dispatched', () =>
    expect(shown(row)).toMatchObject({ internalDueAt: null, hotlineDueFirst: false }));

  it.each([
    [{}, 'OPEN'],
    [{ returnRequestedAt: at }, 'RETURN_REQUESTED'],
    [{ returnRequestedAt: at, returnedAt: at }, 'RETURNED'],
    [{ closedAt: at }, 'CLOSED'],
    [{ closedAt: at, completedAt: at }, 'COMPLETED'],
  ])('is closed by us and completed by the hotline: %j', (more, state) =>
    expect(shown({ ...row, ...more }).state).toBe(state),
  );
});
