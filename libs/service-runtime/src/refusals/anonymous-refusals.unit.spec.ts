import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { AnonymousRefusals, type CountedRefusals } from './anonymous-refusals.js';

// That it can't keep them now is what one of these is about.
Logger.overrideLogger(false);

/** What was kept, by a clock that the test sets; keeping fails while `away`. */
function counting() {
  const kept: CountedRefusals[] = [];
  const state = { kept, minute: 0, away: false };
  const clock = { now: () => new Date(Date.UTC(2026, 9, 9, 1, state.minute)) };
  const keep = async (counted: CountedRefusals) => {
    if (state.away) throw new Error('database away');
    kept.push(counted);
  };
  return Object.assign(state, { refusals: new AnonymousRefusals(keep, clock) });
}

describe('anonymous refusals', () => {
  it('are kept once a minute, counted by code', async () => {
    const work = counting();
    for (const code of ['B', 'A', 'B']) work.refusals.count(code);
    work.minute = 1;
    await work.refusals.handOn();
    work.refusals.count('A');
    work.minute = 2;
    await work.refusals.handOn();
    expect(work.kept).toEqual([
      {
        since: '2026-10-09T01:00:00.000Z',
        counts: [
          { code: 'A', count: 1 },
          { code: 'B', count: 2 },
        ],
      },
      { since: '2026-10-09T01:01:00.000Z', counts: [{ code: 'A', count: 1 }] },
    ]);
  });

  it('leave nothing where there was none', async () => {
    const work = counting();
    await work.refusals.handOn();
    expect(work.kept).toEqual([]);
  });

  it('are counted on while they can’t be kept, and none twice', async () => {
    const work = counting();
    work.refusals.count('A');
    work.away = true;
    work.minute = 1;
    await work.refusals.handOn();
    work.refusals.count('A');
    work.away = false;
    work.minute = 2;
    await work.refusals.handOn();
    await work.refusals.handOn();
    expect(work.kept).toEqual([{ since: '2026-10-09T01:00:00.000Z', counts: [{ code: 'A', count: 2 }] }]);
  });

  it('are kept when the process is asked to end', async () => {
    const work = counting();
    work.refusals.count('A');
    await work.refusals.beforeApplicationShutdown();
    expect(work.kept).toHaveLength(1);
  });
});
