import { describe, expect, it } from '@jest/globals';
import { type Answer, judge } from './judge-answer.js';

const refusal = (status: number, code: string, retryAfter?: number): Answer => ({
  status,
  retryAfter,
  body: { status, code, title: '不行', titleEn: 'No' },
});

describe('an answer', () => {
  it.each([
    ['report', refusal(422, 'REPORT.NOTHING_SAID'), 'refused', undefined],
    ['report', refusal(403, 'ACCESS.OUT_OF_SCOPE'), 'refused', undefined],
    ['inspection', refusal(403, 'ACCESS.OUT_OF_SCOPE'), 'conflict', undefined],
    ['inspection', refusal(409, 'INCIDENT.STALE_VERSION'), 'conflict', undefined],
    ['self-handling', refusal(404, 'INCIDENT.UNKNOWN', 1), 'later', true],
    ['self-handling', refusal(409, 'CUSTODY.IN_TRANSIT', 1), 'later', true],
    ['report', refusal(409, 'IDEMPOTENCY.IN_PROGRESS', 1), 'later', true],
    ['report', refusal(500, 'SERVICE.INTERNAL'), 'later', true],
    ['report', refusal(503, 'SERVICE.UNAVAILABLE', 2), 'later', false],
    ['photo', refusal(429, 'GATEWAY.TOO_MANY_UPLOADS'), 'later', false],
    ['photo', refusal(415, 'EVIDENCE.TYPE_NOT_ACCEPTED'), 'refused', undefined],
    ['report', refusal(401, 'ACCESS.TOKEN_INVALID'), 'sign-in', undefined],
  ] as const)('to a %s %j is %s', (about, answer, is, alone) =>
    expect(judge(answer, about, 0)).toMatchObject({ is, ...(alone !== undefined && { alone }) }),
  );

  it.each([
    { status: 200, retryAfter: undefined, body: undefined },
    { status: 201, retryAfter: undefined, body: { hello: 'world' } },
    { status: 403, retryAfter: undefined, body: undefined },
    { status: 404, retryAfter: undefined, body: { error: 'proxy' } },
    { status: 413, retryAfter: undefined, body: '<html>' },
  ])('that is not the platform’s decides nothing: %j', (answer) =>
    expect(judge(answer, 'report', 0)).toMatchObject({ is: 'later', alone: false }),
  );
});
