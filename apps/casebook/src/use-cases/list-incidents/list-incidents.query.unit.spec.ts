import { describe, expect, it } from '@jest/globals';
import { visibleScope } from '#access';
import { holding } from '#testing';
import { openOnly } from '../../persistence/list-indexes.migration.js';
import { conditionsOf, IncidentFilter } from './incident-filter.js';
import { ListIncidents } from './list-incidents.query.js';
import { listQuery, type Page } from './page.js';

const now = new Date('2026-10-09T02:00:00.000Z');
const asked = (query: object) => conditionsOf(IncidentFilter.parse(query), { person: 'me', now });

describe('asking for incidents', () => {
  it('takes stages with commas and repeated', () => {
    for (const stage of ['REPORTED,CLOSED', ['REPORTED', 'CLOSED']]) {
      expect(asked({ stage })).toEqual([['stage = ANY(?::text[])', ['REPORTED', 'CLOSED']]]);
    }
    expect(ListIncidents.safeParse({ stage: 'REPORTED,NOWHERE' }).success).toBe(false);
  });

  it.each([
    [{}, []],
    [{ unit: '430211001000' }, [['grid >= ? AND grid < ?', '430211001', '430211001:']]],
    [{ unit: 'D430211-sanitation' }, [['lead_unit = ?', 'D430211-sanitation']]],
    [{ overdue: 'true' }, [[openOnly], ['next_due_at < ?', now]]],
    [{ overdue: 'false' }, [['(next_due_at IS NULL OR next_due_at >= ?)', now]]],
    [{ pending: 'EXTENSION' }, [[`pending_request IS NOT NULL AND pending_request ->> 'for' = ?`, 'EXTENSION']]],
    [{ urgent: 'false', inspector: 'me' }, [['NOT urgent'], ['inspector = ?', 'me']]],
    [{ reporter: 'me' }, [['reported_by = ?', 'me']]],
    [{ number: '430211-20261009' }, [['number >= ? AND number < ?', '430211-20261009', '430211-20261009:']]],
  ])('%j has its conditions', (query, conditions) => expect(asked(query)).toEqual(conditions));

  it.each([
    [{ limit: 201 }],
    [{ limit: 0 }],
    [{ unit: "x' OR 1=1" }],
    [{ from: 'yesterday' }],
    [{ hotlineDueFirst: 'maybe' }],
    [{ sort: 'stage' }],
    [{ order: 'random()' }],
    [{ inspector: 'somebody else' }],
    [{ number: '430211-2026' }],
    [{ number: '430211-20261009%' }],
  ])('does not take %j', (query) => expect(ListIncidents.safeParse(query).success).toBe(false));
});

describe('a page', () => {
  const worker = { ...holding('grid_worker', '430211001001001'), session: 's' };
  const page: Page = {
    scope: visibleScope(worker, 'incident.view'),
    conditions: [['urgent']],
    order: 'due',
    limit: 51,
  };

  it('looks through each way of seeing incidents by itself, filter included, in order and no further than it is long', () => {
    const { sql, parameters } = listQuery(page);
    const way = (condition: string) =>
      `(SELECT incident_id, next_due_at AS place FROM incident_view WHERE (${condition}) AND (next_due_at IS NOT NULL) AND (urgent) ORDER BY next_due_at ASC, incident_id ASC LIMIT 51)`;
    expect(sql).toContain([way('grid = $1'), way('inspector = $2'), way('reported_by = $3')].join(' UNION '));
    expect(parameters).toEqual(['430211001001001', worker.person, worker.person]);
  });

  it('goes on behind the one before in every way', () => {
    const after = { at: now.toISOString(), incidentId: '0192f7a0-1111-7000-8000-000000000001' };
    const { sql, parameters } = listQuery({ ...page, after });
    expect(sql.match(/\(next_due_at, incident_id\) > \(\$\d+::timestamptz, \$\d+::uuid\)/g)).toHaveLength(3);
    expect(parameters).toHaveLength(9);
  });

  it('is empty for who may see nothing', () => {
    const nothing = visibleScope({ ...worker, posts: [] }, 'incident.view');
    expect(listQuery({ ...page, scope: nothing }).sql).toContain('WHERE false');
  });
});
