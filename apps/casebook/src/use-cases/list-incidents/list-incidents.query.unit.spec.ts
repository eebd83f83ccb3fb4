import { describe, expect, it } from '@jest/globals';
import { writeCursor } from './cursor.js';
import { ListIncidents, whereOf } from './list-incidents.query.js';

const everything = {
  everything: false,
  areas: ['430211000000'],
  leadUnits: [],
  involvedUnits: [],
  inspector: null,
  reporter: null,
};
const now = new Date('2026-10-09T02:00:00.000Z');
const asked = (query: object) => whereOf(ListIncidents.parse(query), everything, now);
const [scoped, ofScope] = ['(grid >= $1 AND grid < $2)', ['430211', '430211:']];

describe('asking for incidents', () => {
  it('takes stages with commas and repeated', () => {
    for (const stage of ['REPORTED,CLOSED', ['REPORTED', 'CLOSED']]) {
      expect(asked({ stage }).parameters).toEqual([...ofScope, ['REPORTED', 'CLOSED']]);
    }
    expect(ListIncidents.safeParse({ stage: 'REPORTED,NOWHERE' }).success).toBe(false);
  });

  it.each([
    [{}, '', []],
    [{ unit: '430211001000' }, '(grid >= $3 AND grid < $4)', ['430211001', '430211001:']],
    [{ unit: 'D430211-sanitation' }, '(lead_unit = $3)', ['D430211-sanitation']],
    [{ overdue: 'true' }, '(next_due_at < $3)', [now]],
    [{ overdue: 'false' }, '((next_due_at IS NULL OR next_due_at >= $3))', [now]],
    [
      { after: writeCursor({ reportedAt: now.toISOString(), incidentId: '0192f7a0-1111-7000-8000-000000000001' }) },
      '((reported_at, incident_id) < ($3::timestamptz, $4::uuid))',
      [now.toISOString(), '0192f7a0-1111-7000-8000-000000000001'],
    ],
  ])('%j stays within what may be seen', (query, condition, values) => {
    const { sql, parameters } = asked(query);
    expect(sql).toBe([scoped, ...(condition ? [condition] : [])].join(' AND '));
    expect(parameters).toEqual([...ofScope, ...values]);
  });

  it.each([[{ limit: 201 }], [{ limit: 0 }], [{ unit: "x' OR 1=1" }], [{ from: 'yesterday' }], [{ sort: 'stage' }]])(
    'does not take %j',
    (query) => expect(ListIncidents.safeParse(query).success).toBe(false),
  );
});
