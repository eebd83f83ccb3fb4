import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#database';
import { buildGridIndex, type GridIndex } from '#grid-locator';
import { CLOCK, type Clock } from '#primitives';
import { isComplete, type Manifest, type PublishedGrid, revisionsInForce } from './grid-revision.js';

/** A complete revision of a county's grids, ready to be asked. */
export interface CountyRevision extends GridIndex {
  readonly manifest: Manifest;
}

/**
 * Reads grids revision by revision: an index is built once, when its revision is complete, and kept as long as the
 * revision may be in force; grids still on their way are only counted. So neither a hundred counties nor one that is
 * just arriving makes a replica read or build more than what is new.
 */
@Injectable()
export class RevisionReader {
  private built = new Map<number, CountyRevision>();

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every revision that is complete, and in force or to come. Drops the grids of those that have been replaced. */
  async read(): Promise<readonly CountyRevision[]> {
    const rows = await this.database.query<{ data: Manifest }>(
      `SELECT data FROM reference_item WHERE kind = 'grids' ORDER BY version DESC`,
    );
    const manifests = rows.map(({ data }) => data);
    const complete: CountyRevision[] = [];
    const settled = new Set<string>();
    const at = this.clock.now();
    for (const manifest of manifests) {
      if (settled.has(manifest.county)) continue;
      const revision = this.built.get(manifest.revision) ?? (await this.build(manifest));
      if (!revision) continue;
      complete.push(revision);
      // From the highest number down: what is older than one in effect can't be in force any more.
      if (revisionsInForce([revision], at).size > 0) settled.add(manifest.county);
    }
    this.built = new Map(complete.map((revision) => [revision.manifest.revision, revision]));
    await this.dropReplaced(manifests, revisionsInForce(complete, at));
    return complete;
  }

  private async build(manifest: Manifest): Promise<CountyRevision | undefined> {
    const { revision } = manifest;
    const [arrived] = await this.database.query<{ grids: number }>(
      'SELECT count(*)::int AS grids FROM reference_grid WHERE revision = $1',
      [revision],
    );
    if (arrived?.grids !== manifest.grids) return undefined;
    const rows = await this.database.query<{ data: PublishedGrid }>(
      'SELECT data FROM reference_grid WHERE revision = $1 ORDER BY code',
      [revision],
    );
    const grids = rows.map(({ data }) => data);
    return isComplete(manifest, grids) ? { manifest, ...buildGridIndex(grids) } : undefined;
  }

  /** The manifests stay: grids of an old revision may come again, from a topic that keeps them all. */
  private async dropReplaced(
    manifests: readonly Manifest[],
    inForce: ReadonlyMap<string, CountyRevision>,
  ): Promise<void> {
    const replaced = manifests
      .filter(({ county, revision }) => revision < (inForce.get(county)?.manifest.revision ?? 0))
      .map(({ revision }) => revision);
    if (replaced.length === 0) return;
    await this.database.query('DELETE FROM reference_grid WHERE revision = ANY($1::int[])', [replaced]);
  }
}
