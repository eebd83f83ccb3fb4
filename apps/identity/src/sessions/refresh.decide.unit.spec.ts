import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideRefresh, type SessionState } from './refresh.decide.js';

const limits = { sessionHours: 12, idleHours: 2 };
const started = new Date('2026-10-09T00:00:00Z');
const later = (minutes: number) => new Date(started.getTime() + minutes * 60_000);
const token = (n: number) => Buffer.from([n]);
const session: SessionState = {
  baseToken: token(1),
  issuedTokens: [token(2)],
  startedAt: started,
  usedAt: started,
  endedAt: null,
};

describe('a refresh token', () => {
  it('rotates when it was issued last, or is the one before (its answer was lost)', () => {
    expect(decideRefresh(session, token(2), limits, later(1))).toEqual({ kind: 'ROTATE', base: token(2), keep: [] });
    expect(decideRefresh(session, token(1), limits, later(1))).toEqual({
      kind: 'ROTATE',
      base: token(1),
      keep: [token(2)],
    });
  });

  it('from further back ends the session', () =>
    expect(decideRefresh(session, token(9), limits, later(1))).toEqual({ kind: 'REUSED' }));

  it('is worth nothing in a session that is over, idle too long or too old', () => {
    expect(decideRefresh({ ...session, endedAt: later(1) }, token(2), limits, later(2)).kind).toBe('ENDED');
    expect(decideRefresh(session, token(2), limits, later(121)).kind).toBe('ENDED');
    expect(decideRefresh({ ...session, usedAt: later(719) }, token(2), limits, later(721)).kind).toBe('ENDED');
  });

  it('never ends the session of an honest client, whichever answers get lost', () =>
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 50 }), (lost) => {
        let state: SessionState = { ...session, baseToken: token(0), issuedTokens: [] };
        let held = token(0);
        lost.forEach((answerLost, turn) => {
          const decision = decideRefresh(state, held, limits, later(turn));
          if (decision.kind !== 'ROTATE') throw new Error(decision.kind);
          const next = token(turn + 1);
          state = { ...state, baseToken: decision.base, issuedTokens: [...decision.keep, next], usedAt: later(turn) };
          if (!answerLost) held = next;
        });
      }),
    ));
});
