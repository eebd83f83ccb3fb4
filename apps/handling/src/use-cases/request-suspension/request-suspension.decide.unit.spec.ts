import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import { newId } from '#primitives';
import { at, clocksFrom, incident, photo, rules, rulesOf, sanitation, securingFrom, text } from '../../givens.spec.js';
import { RequestSuspension } from './request-suspension.command.js';
import { decideSuspensionRequest } from './request-suspension.decide.js';

const evidence = [photo()];
const context = { unit: sanitation, reason: text(), evidence, at, rules, rulesOf };
const clocks = clocksFrom(at, '0102');
const handled = incident('HANDLING', {}, { clocks });
const until = (reviewOn: string, time = at) =>
  refusalOf(decideSuspensionRequest(handled, { reviewOn }, { ...context, at: time }));

describe('asking for a suspension', () => {
  it('carries evidence and a review date; the handling clock runs until the ruling', () =>
    expect(stepOf(decideSuspensionRequest(handled, { reviewOn: '2026-10-12' }, context))).toEqual({
      type: 'incident.suspension-requested.v1',
      data: {
        unit: sanitation,
        reason: context.reason,
        evidence,
        reviewOn: '2026-10-12',
        clocksStarted: [expect.objectContaining({ clock: 'RULING', dueAt: '2026-10-09T07:00:00.000Z' })],
        clocksStopped: [],
      },
    }));

  it('is reviewed tomorrow at the earliest, by the day in Asia/Shanghai, and within the time that is allowed', () => {
    expect(until('2026-10-09')).toBe('SUSPENSION.REVIEW_NOT_AHEAD');
    expect(until('2026-10-10', new Date('2026-10-09T15:59:59.999Z'))).toBeUndefined();
    expect(until('2026-10-10', new Date('2026-10-09T16:00:00.000Z'))).toBe('SUSPENSION.REVIEW_NOT_AHEAD');
    expect(until('2027-01-07')).toBeUndefined();
    expect(until('2027-01-08')).toBe('SUSPENSION.REVIEW_NOT_AHEAD');
  });

  it('is reviewed within the days of the rules that its clock was started by, whatever the county has published since', () => {
    const stricter = { ...rules, version: 2, longestSuspension: 7 };
    const startedBy = (timeRules: number) =>
      incident('HANDLING', {}, { clocks: clocks.map((clock) => ({ ...clock, timeRules })) });
    const asked = (timeRules: number) =>
      decideSuspensionRequest(
        startedBy(timeRules),
        { reviewOn: '2026-10-20' },
        { ...context, rules: stricter, rulesOf: new Map([...rulesOf, [2, stricter]]) },
      );
    expect(refusalOf(asked(0))).toBeUndefined();
    expect(asked(2)).toMatchObject({
      refusal: { code: 'SUSPENSION.REVIEW_NOT_AHEAD', details: { latest: '2026-10-16', days: 7 } },
    });
  });

  it('waits for nobody while what is urgent is not safe', () => {
    const flooded = incident('HANDLING', {}, { clocks: [...clocks, securingFrom(at)], urgent: true });
    expect(refusalOf(decideSuspensionRequest(flooded, { reviewOn: '2026-10-12' }, context))).toBe(
      'SUSPENSION.NOT_SECURED',
    );
    const safe = incident('HANDLING', {}, { clocks, urgent: true, secured: true });
    expect(refusalOf(decideSuspensionRequest(safe, { reviewOn: '2026-10-12' }, context))).toBeUndefined();
  });

  it('waits for the ruling on what was asked for before; and each file counts once', () => {
    const request = { for: 'EXTENSION', askedBy: [newId()], by: 1, limitKind: 'work_hour' } as const;
    const pending = incident('HANDLING', { request }, { clocks });
    expect(refusalOf(decideSuspensionRequest(pending, { reviewOn: '2026-10-12' }, context))).toBe('RULING.PENDING');
    const twice = { ...context, evidence: [...evidence, ...evidence] };
    expect(refusalOf(decideSuspensionRequest(handled, { reviewOn: '2026-10-12' }, twice))).toBe(
      'EVIDENCE.SAME_FILE_TWICE',
    );
  });

  it.each([
    ['no evidence', { reviewOn: '2026-10-12', reason: '雨', evidence: [] }],
    ['no review date', { reason: '雨', evidence: ['receipt'] }],
    ['a day that there is not', { reviewOn: '2026-02-30', reason: '雨', evidence: ['receipt'] }],
    ['a moment', { reviewOn: '2026-10-12T00:00:00Z', reason: '雨', evidence: ['receipt'] }],
    ['no reason', { reviewOn: '2026-10-12', evidence: ['receipt'] }],
  ])('is not taken with %s', (_, body) => expect(RequestSuspension.safeParse(body).success).toBe(false));
});
