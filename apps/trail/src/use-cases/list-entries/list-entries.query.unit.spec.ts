import { describe, expect, it } from '@jest/globals';
import { ListEntries, pageOf } from './list-entries.query.js';

const page = (query: object) => pageOf(ListEntries.parse(query));

describe('a page of entries', () => {
  it('goes on after the last sequence number, one row beyond the limit', () => {
    expect(page({ after: '7', limit: '20' }).parameters).toEqual([7, 21]);
    expect(page({}).parameters).toEqual([0, 101]);
  });

  it('holds to all that is asked, in parameters', () => {
    const { sql, parameters } = page({ actor: "x' OR 1=1", type: 'incident.closed.v1' });
    expect(sql).toContain('WHERE sequence > $1 AND actor = $3 AND type = $4 ORDER BY sequence LIMIT $2');
    expect(parameters.slice(2)).toEqual(["x' OR 1=1", 'incident.closed.v1']);
  });

  it('with the newest first goes back from a sequence number', () => {
    const { sql, parameters } = page({ order: 'newest', before: '9', after: '7', type: 'incident.closed.v1' });
    expect(sql).toContain('WHERE sequence < $1 AND type = $3 ORDER BY sequence DESC LIMIT $2');
    expect(sql).not.toMatch(/ORDER BY sequence(?! DESC)/);
    expect(parameters).toEqual([9, 101, 'incident.closed.v1']);
  });

  it('in a span of time is made of the timely entries between two numbers and of the untimely ones', () => {
    const { sql, parameters } = page({ type: 'incident.closed.v1', to: '2026-10-09T23:00:00+23:00' });
    expect(sql).toContain('WHERE sequence > $1 AND type = $3 AND time < $4 AND timely AND sequence <= (');
    expect(sql).toContain('WHERE sequence > $1 AND type = $3 AND time < $4 AND NOT timely ORDER BY sequence LIMIT $2');
    expect(parameters.slice(2)).toEqual(['incident.closed.v1', new Date('2026-10-09T00:00:00Z')]);
  });

  it.each([
    [{ limit: 501 }],
    [{ limit: 0 }],
    [{ after: -1 }],
    [{ after: '1e99' }],
    [{ incident: 'x' }],
    [{ sort: 'x' }],
    [{ order: 'random' }],
    [{ before: 0 }],
  ])('is not asked for with %j', (query) => expect(ListEntries.safeParse(query).success).toBe(false));
});
