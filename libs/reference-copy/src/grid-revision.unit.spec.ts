import { describe, expect, it } from '@jest/globals';
import { goldenEvent } from '#contracts';
import { activeRevision, type Manifest, type PublishedGrid, revisionDigest } from './grid-revision.js';

const grid = (revision: number, code: string): PublishedGrid => ({
  ...goldenEvent('registry.grid-published.v1').data,
  revision,
  code,
});
const first = [grid(1, '430211001001001'), grid(1, '430211001001002')];
const second = [grid(2, '430211001001001'), grid(2, '430211001001003')];
const manifest = (grids: PublishedGrid[], effectiveAt = '2026-10-01T00:00:00.000Z'): Manifest => ({
  revision: grids[0]!.revision,
  county: '430211000000',
  grids: grids.length,
  digest: revisionDigest(grids),
  effectiveAt,
});
const now = new Date('2026-10-09T00:00:00.000Z');
const active = (grids: PublishedGrid[], manifests: Manifest[]) =>
  activeRevision(grids, manifests, now)?.manifest.revision;

describe('the revision in force', () => {
  it('is none before a manifest came, or before all its grids did', () => {
    expect(active(first, [])).toBeUndefined();
    expect(active(first.slice(1), [manifest(first)])).toBeUndefined();
  });

  it('stays the old one until the new one is complete', () => {
    const manifests = [manifest(first), manifest(second)];
    expect(active([...first, second[0]!], manifests)).toBe(1);
    expect(active([...first, ...second], manifests)).toBe(2);
  });

  it('is not one that takes effect later, nor one whose grids are others than published', () => {
    expect(active([...first, ...second], [manifest(first), manifest(second, '2026-11-01T00:00:00.000Z')])).toBe(1);
    const altered = [second[0]!, { ...second[1]!, households: 1 }];
    expect(active([...first, ...altered], [manifest(first), manifest(second)])).toBe(1);
  });

  it('has a digest that does not depend on the order of arrival', () =>
    expect(revisionDigest([...first].reverse())).toBe(revisionDigest(first)));
});
