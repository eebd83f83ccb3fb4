import { describe, expect, it } from '@jest/globals';
import { nextMove, refusalCode } from './next-move.js';

const answered = (status: number, retryAfter?: number) => ({
  answer: { status, body: null, ...(retryAfter === undefined ? {} : { retryAfter }) },
});

describe('after an attempt', () => {
  it.each([201, 200, 400, 403, 404, 409, 413, 422, 428])('%i without a wait is the answer', (status) =>
    expect(nextMove(answered(status), 1, 0)).toEqual({ move: 'done' }),
  );

  it.each([500, 502, 503, 504, 429])('%i says nothing of the command', (status) =>
    expect(nextMove(answered(status), 1, 0)).toMatchObject({ move: 'again', because: 'not-well' }),
  );

  it('silence says nothing of the command', () =>
    expect(nextMove({ silence: 'ECONNRESET' }, 1, 0)).toMatchObject({ move: 'again', because: 'not-well' }));

  it.each([404, 409])('%i with a wait is a hand-off on its way', (status) =>
    expect(nextMove(answered(status, 1), 1, 0)).toEqual({ move: 'again', afterMs: 1_000, because: 'not-here-yet' }),
  );

  it('404 is a hand-off on its way where the thing is known to exist', () =>
    expect(nextMove(answered(404), 1, 1, true)).toMatchObject({ move: 'again', because: 'not-here-yet' }));

  it('never comes back before the wait that was named', () =>
    expect(nextMove(answered(503, 2), 1, 0.99)).toMatchObject({ afterMs: expect.closeTo(2_495, 0) }));

  it('an invalid session is renewed', () => expect(nextMove(answered(401), 1, 0)).toEqual({ move: 'renew-session' }));

  it('waits longer each time, but never longer than five seconds', () => {
    const waits = Array.from({ length: 60 }, (_, at) => nextMove({ silence: '' }, at + 1, 1));
    const ms = waits.map((move) => (move.move === 'again' ? move.afterMs : NaN));
    expect(ms.slice(0, 3)).toEqual([100, 200, 400]);
    expect(Math.max(...ms)).toBe(5_000);
  });
});

describe('the code of a refusal', () => {
  it('is read where there is one', () => {
    expect(refusalCode({ code: 'INCIDENT.UNKNOWN', status: 404 })).toBe('INCIDENT.UNKNOWN');
    expect([refusalCode(null), refusalCode('x'), refusalCode({ code: 4 })]).toEqual([undefined, undefined, undefined]);
  });
});
