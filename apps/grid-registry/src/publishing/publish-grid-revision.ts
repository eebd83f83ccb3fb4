import { eventDefinitions, type DataOf } from '#contracts';
import { revisionDigest } from '#reference-copy';
import type { EntityManager } from 'typeorm';
import type { PlannedGrid } from '../domain/grid-validation/plan.js';
import { type Publication, publishFacts } from './publication.js';

export type GridState = Omit<DataOf<'registry.grid-published.v1'>, 'revision'>;
/** A sound grid as it is published. */
export const stateOf = ({ kind, ...grid }: PlannedGrid): GridState => ({
  // A grid without a community is a fault.
  ...(grid as GridState),
  ...(kind === 'DEDICATED' ? { kind } : {}),
});
export const publishedRevision = eventDefinitions['registry.revision-published.v1'].data;
export type PublishedRevision = DataOf<'registry.revision-published.v1'>;

/** One revision is published at a time, whichever the county: their numbers are one sequence. */
export async function lockRevisions(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(2)');
}

/**
 * Publishes the county's grids as a new revision: one message per grid, then the manifest by which receivers know
 * that they have them all. A published revision never changes.
 */
export async function publishGridRevision(
  publication: Publication,
  county: string,
  grids: readonly GridState[],
  effectiveAt: Date = publication.at,
): Promise<PublishedRevision> {
  const { manager, at, by } = publication;
  await lockRevisions(manager);
  const [row]: [{ next: number }] = await manager.query(
    'SELECT coalesce(max(revision), 0) + 1 AS next FROM grid_revision',
  );
  const revision = row.next;
  const published = grids.map((grid) => ({ revision, ...grid }));
  const manifest = {
    revision,
    county,
    grids: published.length,
    digest: revisionDigest(published),
    effectiveAt: effectiveAt.toISOString(),
  };
  await manager.query(
    `INSERT INTO grid_revision (revision, county, grids, digest, effective_at, published_at, published_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [revision, county, manifest.grids, manifest.digest, manifest.effectiveAt, at, by.actor],
  );
  await manager.query(
    `INSERT INTO grid (revision, code, community, name, polygon, households, synthetic, kind)
     SELECT revision, code, community, name, polygon, households, synthetic, coalesce(kind, 'ORDINARY')
     FROM jsonb_to_recordset($1::jsonb) AS g(revision int, code text, community text, name text, polygon jsonb,
       households int, synthetic boolean, kind text)`,
    [JSON.stringify(published)],
  );
  await publishFacts(publication, 'registry.grid-published.v1', published, ({ code }) => `${revision}/${code}`);
  await publishFacts(publication, 'registry.revision-published.v1', [manifest], () => `${revision}/manifest`);
  return manifest;
}
