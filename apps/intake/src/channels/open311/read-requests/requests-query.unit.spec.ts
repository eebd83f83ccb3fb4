import { describe, expect, it } from '@jest/globals';
import { RequestsQuery, spanOf } from './requests-query.js';

const now = new Date('2026-10-09T01:00:00Z');
const span = (query: object) => {
  const found = spanOf(RequestsQuery.parse(query), now);
  return 'refusal' in found ? found.refusal.code : [found.from.toISOString(), found.to.toISOString()];
};

describe('the span that is looked through', () => {
  it.each<[string, object, [string, string]]>([
    ['the last ninety days', {}, ['2026-07-11T01:00:00.000Z', '2026-10-09T01:00:00.000Z']],
    [
      'ninety days from its start',
      { start_date: '2026-01-01T00:00:00Z' },
      ['2026-01-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'],
    ],
    [
      'ninety days to its end',
      { end_date: '2026-04-01T00:00:00Z' },
      ['2026-01-01T00:00:00.000Z', '2026-04-01T00:00:00.000Z'],
    ],
    ['until now', { start_date: '2026-10-01T00:00:00Z' }, ['2026-10-01T00:00:00.000Z', '2026-10-09T01:00:00.000Z']],
    [
      'what both say, in whatever zone',
      { start_date: '2026-10-01T00:00:00+08:00', end_date: '2026-10-02' },
      ['2026-09-30T16:00:00.000Z', '2026-10-01T16:00:00.000Z'],
    ],
    [
      'what was meant by a + that became a space',
      { start_date: '2026-10-08T08:00:00 08:00' },
      ['2026-10-08T00:00:00.000Z', '2026-10-09T01:00:00.000Z'],
    ],
  ])('is %s', (_, query, expected) => expect(span(query)).toEqual(expected));

  it('is no longer than ninety days, nor the wrong way round', () => {
    expect(span({ start_date: '2026-01-01T00:00:00Z', end_date: '2026-04-01T00:00:01Z' })).toBe(
      'OPEN311.SPAN_TOO_LONG',
    );
    expect(span({ start_date: '2026-04-01T00:00:00Z', end_date: '2026-01-01T00:00:00Z' })).toBe(
      'OPEN311.SPAN_TOO_LONG',
    );
  });
});

describe('the query', () => {
  it('takes lists with commas and repeated', () =>
    expect(RequestsQuery.parse({ status: ['open,closed', 'open'], service_code: '0102, 0103' })).toMatchObject({
      status: ['open', 'closed', 'open'],
      service_code: ['0102', '0103'],
      page: 1,
      page_size: 1_000,
    }));

  it.each([
    { start_date: 'yesterday' },
    { start_date: '2026-10-01T00:00:00' },
    { status: 'done' },
    { page: '0' },
    { page_size: '1001' },
  ])('refuses %j', (query) => expect(RequestsQuery.safeParse(query).success).toBe(false));
});
