import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { DataOf } from '#contracts';

export type PublishedGrid = DataOf<'registry.grid-published.v1'>;
export type Manifest = DataOf<'registry.revision-published.v1'>;

/** The digest of a revision: SHA-256, hex, over its grids' canonical data in the order of their codes. */
export function revisionDigest(grids: readonly PublishedGrid[]): string {
  const hash = createHash('sha256');
  for (const grid of [...grids].sort((a, b) => (a.code < b.code ? -1 : 1))) hash.update(canonicalize(grid) ?? '');
  return hash.digest('hex');
}

/** Whether these are all the grids of the revision, as they were published. */
export const isComplete = (manifest: Manifest, grids: readonly PublishedGrid[]): boolean =>
  grids.length === manifest.grids && revisionDigest(grids) === manifest.digest;

/**
 * The revisions in force at `at`, by county: of each county's, the highest that is in effect. A revision with a higher
 * number goes before one that was published earlier to take effect later: that one never will.
 */
export function revisionsInForce<R extends { readonly manifest: Manifest }>(
  complete: readonly R[],
  at: Date,
): ReadonlyMap<string, R> {
  const inForce = new Map<string, R>();
  for (const revision of complete) {
    const { county, effectiveAt, revision: number } = revision.manifest;
    if (Date.parse(effectiveAt) > at.getTime()) continue;
    if (number > (inForce.get(county)?.manifest.revision ?? 0)) inForce.set(county, revision);
  }
  return inForce;
}
