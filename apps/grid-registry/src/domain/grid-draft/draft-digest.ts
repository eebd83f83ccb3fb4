import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { PlannedGrid } from '../grid-validation/plan.js';

/**
 * SHA-256, hex, over the grids' canonical data in the order of their codes: the same for a revision, its export, and a
 * draft that the export was imported into. The digest in a manifest is another: it has the revision's number in it.
 */
export function contentDigest(grids: readonly PlannedGrid[]): string {
  const hash = createHash('sha256');
  for (const { code, community, name, polygon, households, synthetic } of [...grids].sort(byCode)) {
    hash.update(canonicalize({ code, community, name, polygon, households, synthetic }) ?? '');
  }
  return hash.digest('hex');
}

const byCode = (a: PlannedGrid, b: PlannedGrid): number => (a.code < b.code ? -1 : 1);
