import { describe, expect, it } from '@jest/globals';
import { goldenEvent } from '#contracts';
import { isComplete, type Manifest, type PublishedGrid, revisionDigest, revisionsInForce } from './grid-revision.js';

const grid = (revision: number, code: string): PublishedGrid => ({
  ...goldenEvent('registry.grid-published.v1').data,
  revision,
  code,
});
const two = [grid(2, '430211001001001'), grid(2, '430211001001003')];
const manifest = (revision: number, county = '430211000000', effectiveAt = '2026-10-01T00:00:00.000Z'): Manifest => ({
  revision,
  county,
  grids: two.length,
  digest: revisionDigest(two),
  effectiveAt,
});
const now = new Date('2026-10-09T00:00:00.000Z');
const inForce = (...manifests: Manifest[]) =>
  Object.fromEntries(
    [
      ...revisionsInForce(
        manifests.map((one) => ({ manifest: one })),
        now,
      ),
    ].map(([county, revision]) => [county, revision.manifest.revision]),
  );

describe('a revision', () => {
  it('is complete with all its grids, and with none that are others than published', () => {
    expect(isComplete(manifest(2), two)).toBe(true);
    expect(isComplete(manifest(2), two.slice(1))).toBe(false);
    expect(isComplete(manifest(2), [two[0]!, { ...two[1]!, households: 1 }])).toBe(false);
  });

  it('has a digest that does not depend on the order of arrival', () =>
    expect(revisionDigest([...two].reverse())).toBe(revisionDigest(two)));
});

describe('the revisions in force', () => {
  it('are the highest of each county', () =>
    expect(inForce(manifest(3, '430281000000'), manifest(2), manifest(1), manifest(4, '430281000000'))).toEqual({
      '430211000000': 2,
      '430281000000': 4,
    }));

  it('are none that take effect later', () => {
    expect(inForce(manifest(1), manifest(2, '430211000000', '2026-11-01T00:00:00.000Z'))).toEqual({
      '430211000000': 1,
    });
    expect(inForce(manifest(2, '430211000000', '2026-11-01T00:00:00.000Z'))).toEqual({});
  });

  it('never go back to one published earlier that takes effect later', () =>
    expect(inForce(manifest(1, '430211000000', '2026-10-08T00:00:00.000Z'), manifest(2))).toEqual({
      '430211000000': 2,
    }));
});
