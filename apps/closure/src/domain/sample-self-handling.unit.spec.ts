import { describe, expect, it } from '@jest/globals';
import { askable, at, grid, incident, rules } from '../givens.spec.js';
import { sampleSelfHandling } from './sample-self-handling.js';

const inspector = { ...askable(grid), chosenAs: 'SAME_GRID' } as const;
const handled = incident('SELF_HANDLED');

describe('drawing what a worker dealt with on the spot', () => {
  it('asks somebody to look at once, on the inspection clock and not on the leader’s', () =>
    expect(sampleSelfHandling(handled, { percent: 10, inspector, at, rules })).toMatchObject([
      {
        type: 'incident.sampled.v1',
        data: {
          percent: 10,
          clocksStarted: [
            { clock: 'INSPECTION', startedAt: '2026-10-09T01:00:00.000Z', dueAt: '2026-10-09T03:00:00.000Z' },
          ],
          clocksStopped: ['INSPECTION'],
        },
      },
      {
        type: 'incident.inspection-assigned.v1',
        data: {
          attempt: 1,
          inspector: inspector.person,
          inspectorPost: inspector.post,
          inspectorUnit: grid,
          chosenAs: 'SAME_GRID',
          clocksStarted: [],
          clocksStopped: [],
        },
      },
    ]));

  it('leaves it to the duty chief where nobody can be asked', () =>
    expect(
      sampleSelfHandling(handled, { percent: 10, inspector: undefined, at, rules }).map(({ type }) => type),
    ).toEqual(['incident.sampled.v1']));
});
