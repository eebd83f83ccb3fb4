import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import { newId } from '#primitives';
import { at, clocksFrom, incident, photo, rules, rulesOf, sanitation, text } from '../../givens.spec.js';
import { RequestExtension } from './request-extension.command.js';
import { decideExtensionRequest } from './request-extension.decide.js';

const context = { unit: sanitation, reason: text(), evidence: [], at, rules, rulesOf };
const clocks = clocksFrom(at, '0102');
const handled = incident('HANDLING', {}, { clocks });

describe('asking for an extension', () => {
  it('says when it would then be due, and lets the handling clock run until the ruling', () =>
    expect(stepOf(decideExtensionRequest(handled, { by: 2 }, context))).toEqual({
      type: 'incident.extension-requested.v1',
      data: {
        unit: sanitation,
        reason: context.reason,
        evidence: [],
        by: 2,
        limitKind: 'work_hour',
        newDueAt: '2026-10-09T09:00:00.000Z',
        clocksStarted: [
          expect.objectContaining({
            clock: 'RULING',
            startedAt: at.toISOString(),
            dueAt: '2026-10-09T07:00:00.000Z',
          }),
        ],
        clocksStopped: [],
      },
    }));

  it('comes before the limit runs out', () => {
    const asked = (time: string) => decideExtensionRequest(handled, { by: 1 }, { ...context, at: new Date(time) });
    expect(refusalOf(asked('2026-10-09T06:59:59.999Z'))).toBeUndefined();
    expect(refusalOf(asked('2026-10-09T07:00:00.000Z'))).toBe('EXTENSION.TOO_LATE');
  });

  it('is granted once, and no longer than the category allows in all', () => {
    const extended = incident('HANDLING', {}, { clocks: [{ ...clocks[0]!, extendedBy: [0.5] }] });
    expect(refusalOf(decideExtensionRequest(extended, { by: 1 }, context))).toBe('EXTENSION.USED_UP');
    expect(refusalOf(decideExtensionRequest(handled, { by: 4 }, context))).toBeUndefined();
    expect(refusalOf(decideExtensionRequest(handled, { by: 4.5 }, context))).toBe('EXTENSION.TOO_LONG');
  });

  it('is as often and as long as the rules allow that its limit was given by', () => {
    const generous = { ...rules, version: 2, extensionsAllowed: 2, longestExtension: 0.5 };
    const asked = (timeRules: number, by: number, extendedBy: number[] = []) =>
      decideExtensionRequest(
        incident('HANDLING', {}, { clocks: [{ ...clocks[0]!, timeRules, extendedBy }] }),
        { by },
        { ...context, rules: generous, rulesOf: new Map([...rulesOf, [2, generous]]) },
      );
    expect(refusalOf(asked(2, 1, [0.5]))).toBeUndefined();
    expect(asked(2, 2, [0.5, 0.5])).toMatchObject({
      refusal: { code: 'EXTENSION.USED_UP', details: { times: 2, allowed: 2 } },
    });
    expect(asked(2, 2.5)).toMatchObject({ refusal: { code: 'EXTENSION.TOO_LONG', details: { longest: 2 } } });
    expect(refusalOf(asked(0, 4))).toBeUndefined();
    expect(asked(0, 1, [0.5])).toMatchObject({ refusal: { code: 'EXTENSION.USED_UP', details: { allowed: 1 } } });
  });

  it('waits for the ruling on what was asked for before', () => {
    const request = { for: 'SUSPENSION', askedBy: [newId()], reviewOn: '2026-10-12' } as const;
    expect(refusalOf(decideExtensionRequest(incident('HANDLING', { request }, { clocks }), { by: 1 }, context))).toBe(
      'RULING.PENDING',
    );
  });

  it('needs a limit that runs, and each file once', () => {
    expect(refusalOf(decideExtensionRequest(incident('HANDLING'), { by: 1 }, context))).toBe(
      'EXTENSION.NOTHING_TO_EXTEND',
    );
    const same = photo();
    expect(refusalOf(decideExtensionRequest(handled, { by: 1 }, { ...context, evidence: [same, same] }))).toBe(
      'EVIDENCE.SAME_FILE_TWICE',
    );
  });

  it.each([{ by: 2 }, { by: 0, reason: '雨' }, { by: -1, reason: '雨' }, { by: 2, reason: ' ' }, { reason: '雨' }])(
    'says how much and why: not %j',
    (body) => expect(RequestExtension.safeParse(body).success).toBe(false),
  );
});
