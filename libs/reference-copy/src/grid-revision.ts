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

/** The latest revision that is complete and in effect at `at`; parts of a later one are left aside until it is. */
export function activeRevision(
  grids: readonly PublishedGrid[],
  manifests: readonly Manifest[],
  at: Date,
): { manifest: Manifest; grids: PublishedGrid[] } | undefined {
  const candidates = manifests
    .filter(({ effectiveAt }) => Date.parse(effectiveAt) <= at.getTime())
    .sort((a, b) => b.revision - a.revision);
  for (const manifest of candidates) {
    const own = grids.filter(({ revision }) => revision === manifest.revision);
    if (own.length === manifest.grids && revisionDigest(own) === manifest.digest) return { manifest, grids: own };
  }
  return undefined;
}
