import { describe, expect, it } from '@jest/globals';
import { versionInForce } from './in-force.js';

const at = new Date('2026-10-09T01:00:00.000Z');
const county = '430211000000';
const version = (number: number, validFrom: string, of = county) => ({ county: of, version: number, validFrom });

describe('the version in force', () => {
  it('is the highest that has begun to hold, whatever the order in which they came', () =>
    expect(
      versionInForce(
        [
          version(2, '2026-10-09T01:00:00.000Z'),
          version(3, '2026-10-09T01:00:00.001Z'),
          version(1, '2026-10-01T00:00:00.000Z'),
        ],
        county,
        at,
      )?.version,
    ).toBe(2));

  it('is never an earlier one that was to hold later', () =>
    expect(
      versionInForce([version(1, '2026-10-08T00:00:00.000Z'), version(2, '2026-10-01T00:00:00.000Z')], county, at)
        ?.version,
    ).toBe(2));

  it('is none where the county has published none, or only for later', () => {
    expect(versionInForce([version(1, '2026-10-01T00:00:00.000Z', '430281000000')], county, at)).toBeUndefined();
    expect(versionInForce([version(1, '2026-11-01T00:00:00.000Z')], county, at)).toBeUndefined();
  });
});
