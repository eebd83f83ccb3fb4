import { describe, expect, it } from '@jest/globals';
import { visibleScope } from '#access';
import { holding } from '#testing';
import { inArea, visible, Where } from './where.js';

const nobody = { everything: false, areas: [], leadUnits: [], involvedUnits: [], inspector: null, reporter: null };

describe('conditions', () => {
  it('number their values as they come', () => {
    const where = new Where()
      .and('a = ?', 1)
      .andOneOf([
        ['b = ? AND c = ?', 2, 3],
        ['d = ?', 4],
      ])
      .and('e IS NULL');
    expect(where.sql).toBe('(a = $1) AND (b = $2 AND c = $3 OR d = $4) AND (e IS NULL)');
    expect(where.parameters).toEqual([1, 2, 3, 4]);
  });

  it('hold for nothing when none of no alternatives is to hold', () => {
    expect(new Where().andOneOf([]).sql).toBe('false');
  });
});

describe('an area', () => {
  it.each([
    ['430200000000', ['4302', '4302:']],
    ['430211000000', ['430211', '430211:']],
    ['430211001000', ['430211001', '430211001:']],
    ['430211001001', ['430211001001', '430211001001:']],
    ['430211001001001', ['430211001001001']],
  ])('%s is what begins like it', (area, values) => expect(inArea(area).slice(1)).toEqual(values));

  it.each(['', '43', 'D430211-sanitation', '43021100100%'])('“%s” is none and holds nothing', (area) =>
    expect(inArea(area)).toEqual(['false']),
  );
});

describe('what may be seen', () => {
  it('is nothing without a post', () => expect(new Where().andOneOf(visible(nobody)).sql).toBe('false'));

  it('is what any of the posts reaches', () => {
    const worker = holding('grid_worker', '430211001001001');
    const scope = visibleScope({ ...worker, session: 'x' }, 'incident.view');
    const where = new Where().andOneOf(visible(scope));
    expect(where.sql).toBe('(grid = $1 OR inspector = $2 OR reported_by = $3)');
    expect(where.parameters).toEqual(['430211001001001', worker.person, worker.person]);
  });
});
