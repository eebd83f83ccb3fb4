import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideRefresh, type RefreshDecision, type SessionState } from './refresh.decide.js';

const limits = { sessionHours: 12, idleHours: 2 };
const started = new Date('2026-10-09T00:00:00Z');
const later = (minutes: number) => new Date(started.getTime() + minutes * 60_000);
const token = (n: number) => Buffer.from([n]);
const stateAfter = (decision: RefreshDecision, next: Buffer) => {
  if (decision.kind !== 'ROTATE') throw new Error(decision.kind);
  return { baseToken: decision.base, issuedTokens: [...decision.keep, next], siblings: decision.siblings };
};
const session: SessionState = {
  baseToken: token(1),
  issuedTokens: [token(2)],
  siblings: [],
  startedAt: started,
  usedAt: started,
  endedAt: null,
};

describe('a refresh token', () => {
  it('rotates when it was issued last, or is the one before (its answer was lost)', () => {
    expect(decideRefresh(session, token(2), limits, later(1))).toEqual({
      kind: 'ROTATE',
      base: token(2),
      keep: [],
      siblings: [],
    });
    expect(decideRefresh(session, token(1), limits, later(1))).toEqual({
      kind: 'ROTATE',
      base: token(1),
      keep: [token(2)],
      siblings: [],
    });
  });

  it('stays good for a minute after its sibling was used, and no longer', () => {
    const twins: SessionState = { ...session, issuedTokens: [token(2), token(3)] };
    const used = decideRefresh(twins, token(2), limits, later(1));
    expect(used).toMatchObject({ kind: 'ROTATE', base: token(2), siblings: [{ token: token(3), until: later(2) }] });
    const next = { ...twins, ...stateAfter(used, token(4)), usedAt: later(1) };
    expect(decideRefresh(next, token(3), limits, later(1.9))).toMatchObject({
      kind: 'ROTATE',
      base: token(2),
      keep: [token(4)],
    });
    expect(decideRefresh(next, token(3), limits, later(2))).toEqual({ kind: 'REUSED' });
  });

  it('of a base that is none any more is reuse, siblings or not', () => {
    const twins: SessionState = { ...session, issuedTokens: [token(2), token(3)] };
    const next = { ...twins, ...stateAfter(decideRefresh(twins, token(2), limits, later(1)), token(4)) };
    expect(decideRefresh(next, token(1), limits, later(1))).toEqual({ kind: 'REUSED' });
  });

  it('serves two tabs that refresh within the same minute, over and over', () =>
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (whoFirst) => {
        let state: SessionState = { ...session, baseToken: token(0), issuedTokens: [] };
        let made = 0;
        const refresh = (held: Buffer, minutes: number): Buffer => {
          const next = token(++made);
          state = { ...state, ...stateAfter(decideRefresh(state, held, limits, later(minutes)), next) };
          state = { ...state, usedAt: later(minutes) };
          return next;
        };
        const held = [token(0), token(0)] as [Buffer, Buffer];
        whoFirst.forEach((isFirst, turn) => {
          const order = isFirst ? ([0, 1] as const) : ([1, 0] as const);
          order.forEach((tab, nth) => (held[tab] = refresh(held[tab], turn + nth * 0.5)));
        });
      }),
    ));

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
          const next = token(turn + 1);
          const after = stateAfter(decideRefresh(state, held, limits, later(turn)), next);
          state = { ...state, ...after, usedAt: later(turn) };
          if (!answerLost) held = next;
        });
      }),
    ));
});
