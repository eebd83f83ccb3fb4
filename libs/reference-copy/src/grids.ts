import { Inject, Injectable } from '@nestjs/common';
import type { Point } from '#contracts';
import { buildGridIndex, type GridIndex } from '#grid-locator';
import { CLOCK, type Clock, Refused } from '#primitives';
import { activeRevision, type Manifest, type PublishedGrid } from './grid-revision.js';
import { referenceRefusals } from './reference.refusals.js';
import { ReferenceStore } from './reference-store.js';

interface ActiveGrids {
  readonly revision: number;
  readonly index: GridIndex;
}

interface Published {
  readonly grids: readonly PublishedGrid[];
  readonly manifests: readonly Manifest[];
}

interface Chosen {
  readonly of: Published;
  readonly active: ActiveGrids | undefined;
  /** When to choose again. */
  readonly until: Date;
}

/** The grids of the revision in force, as this service has them, searched in process. */
@Injectable()
export class Grids {
  private current: Chosen | undefined;

  constructor(
    private readonly store: ReferenceStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The one grid a point (degrees, CGCS2000/WGS-84) lies in, the same on every replica; undefined outside the county.
   * @throws Refused REFERENCE.NOT_READY
   */
  async locate({ lng, lat }: Point): Promise<{ grid: string; revision: number } | undefined> {
    const { index, revision } = await this.active();
    const grid = index.locate(lng, lat);
    return grid === undefined ? undefined : { grid, revision };
  }

  /** Codes of the grids that share a border with this one. @throws Refused REFERENCE.NOT_READY */
  async neighboursOf(grid: string): Promise<readonly string[]> {
    return (await this.active()).index.neighbours(grid);
  }

  private async active(): Promise<ActiveGrids> {
    const at = this.clock.now();
    const published = await this.store.load('grids', (rows) => ({
      grids: rows.filter((row): row is PublishedGrid => 'polygon' in (row as object)),
      manifests: rows.filter((row): row is Manifest => 'digest' in (row as object)),
    }));
    // Looked at again when the data has changed, or when a published revision takes effect.
    if (this.current?.of !== published || at >= this.current.until) this.current = chooseActive(published, at);
    if (!this.current.active) throw new Refused(referenceRefusals('REFERENCE.NOT_READY', { missing: 'grids' }));
    return this.current.active;
  }
}

function chooseActive(of: Published, at: Date): Chosen {
  const found = activeRevision(of.grids, of.manifests, at);
  const later = of.manifests.map(({ effectiveAt }) => new Date(effectiveAt)).filter((effective) => effective > at);
  return {
    of,
    active: found && { revision: found.manifest.revision, index: buildGridIndex(found.grids) },
    until: new Date(Math.min(...later.map(Number), 8.64e15)),
  };
}
