import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dealt, floorScript } from './floor-script.js';

const count = (script: string, what: RegExp) => script.match(what)?.length ?? 0;

describe('the script of PostgreSQL’s floor', () => {
  it('has as many transactions as were asked for, and the rows among those that write', () => {
    const script = floorScript({ transactions: 7.2, writing: 3.1, inserted: 8, updated: 2, deleted: 1 }, 20_000);
    expect(count(script, /^BEGIN;$/gm)).toBe(3);
    expect(count(script, /^COMMIT;$/gm)).toBe(3);
    expect(count(script, /^SELECT content/gm)).toBe(4);
    const inserted = [...script.matchAll(/generate_series\(1, (\d+)\)/g)].map(([, rows]) => Number(rows));
    expect(inserted.reduce((sum, rows) => sum + rows, 0)).toBe(8);
    expect(count(script, /^DELETE/gm)).toBe(1);
  });

  it('lets a transaction without a row take an id as well', () =>
    expect(floorScript({ transactions: 2, writing: 2, inserted: 1, updated: 0, deleted: 0 }, 20_000)).toMatch(
      /BEGIN;\nSELECT pg_current_xact_id\(\);\nCOMMIT;/,
    ));

  it('deals everything out, no place getting two more than another', () =>
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 60 }), (things, places) => {
        const shares = dealt(things, places);
        expect(shares.reduce((sum, each) => sum + each, 0)).toBe(things);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    ));
});
