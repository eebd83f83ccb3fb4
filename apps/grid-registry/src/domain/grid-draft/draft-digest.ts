import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { PlannedGrid } from '../grid-validation/plan.js';

/**
 * SHA-256, hex, over the grids' canonical data in the order of their codes: the same for a revision, its export, and a
 * draft that the export was imported into; an ordinary grid goes without saying, as where it is published. The digest in a manifest is another: it has the revision's number in it.
 */
export function contentDigest(grids: readonly PlannedGrid[]): string {
  const hash = createHash('sha256');
  for (const { code, community, name, polygon, households, synthetic, kind } of [...grids].sort(byCode)) {
    const stated = kind === 'ORDINARY' ? {} : { kind };
    hash.update(canonicalize({ code, community, name, polygon, households, synthetic, ...stated }) ?? '');
  }
  return hash.digest('hex');
}

const byCode = (a: PlannedGrid, b: PlannedGrid): number => (a.code < b.code ? -1 : 1);
