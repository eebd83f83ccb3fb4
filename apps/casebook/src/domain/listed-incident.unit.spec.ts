import { describe, expect, it } from '@jest/globals';
import type { StartedClock } from '#contracts';
import { type IncidentView, neverHeardOf } from './incident-view.js';
import { isHotlineDueFirst } from './listed-incident.js';

const incident = neverHeardOf('0192f7a0-1111-7000-8000-000000000001', '2026-10-09T01:00:00.000Z');
const handlingUntil = (dueAt: string): Partial<IncidentView> => ({
  openClocks: [{ clock: 'HANDLING', dueAt } as StartedClock],
});
const isFirst = (hotlineDueAt: string | null, view: Partial<IncidentView>) =>
  isHotlineDueFirst({ ...incident, ...view }, { hotlineDueAt });

describe('the hotline’s deadline', () => {
  const due = '2026-10-12T09:30:00.000Z';

  it.each([
    ['earlier than ours', '2026-10-12T09:29:59.999Z', true],
    ['the same', due, false],
    ['later, as it should be', '2026-10-14T09:30:00.000Z', false],
    ['none', null, false],
  ])('%s', (_, hotlineDueAt, first) => expect(isFirst(hotlineDueAt, handlingUntil(due))).toBe(first));

  it('is not first where ours does not run yet, or any more', () =>
    expect(isFirst('2020-01-01T00:00:00.000Z', {})).toBe(false));

  it.each([
    ['2026-10-12T15:59:59.999Z', true],
    ['2026-10-12T16:00:00.000Z', false],
  ])('goes on while ours is suspended, to the end of the review date in Shanghai: %s', (hotlineDueAt, first) =>
    expect(isFirst(hotlineDueAt, { suspendedUntil: '2026-10-12' })).toBe(first),
  );
});
