import { Inject, Injectable } from '@nestjs/common';
import type { Point } from '#contracts';
import { type Line, locateAmong } from '#grid-locator';
import { CLOCK, type Clock, communityOf, countyOf, Refused } from '#primitives';
import { type CountyRevision, RevisionReader } from './revision-reader.js';
import { revisionsInForce } from './grid-revision.js';
import { referenceRefusals } from './reference.refusals.js';
import { ReferenceStore } from './reference-store.js';

interface InForce {
  /** What it was chosen from. */
  readonly of: readonly CountyRevision[];
  readonly byCounty: ReadonlyMap<string, CountyRevision>;
  /** When to choose again. */
  readonly until: Date;
}

/** The grids in force (of every county, its latest revision in effect), as this service has them, searched in process. */
@Injectable()
export class Grids {
  private current: InForce | undefined;
  private borders: { readonly of: object; readonly communities: ReadonlyMap<string, Line[]> } | undefined;

  constructor(
    private readonly store: ReferenceStore,
    reader: RevisionReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    store.readBy('grids', () => reader.read());
  }

  /**
   * The one grid a point (degrees, CGCS2000/WGS-84) lies in, the same on every replica; undefined outside all counties.
   * @throws Refused REFERENCE.NOT_READY
   */
  async locate({ lng, lat }: Point): Promise<{ grid: string; revision: number } | undefined> {
    const found = locateAmong((await this.inForce()).values(), lng, lat);
    return found && { grid: found.code, revision: found.index.manifest.revision };
  }

  /**
   * The borders of the communities of all counties, by their codes, the same object as long as the same grids are in force.
   * @throws Refused REFERENCE.NOT_READY
   */
  async communities(): Promise<ReadonlyMap<string, Line[]>> {
    const inForce = await this.inForce();
    if (this.borders?.of !== inForce) {
      const all = [...inForce.values()].flatMap((county) => [...county.borders(communityOf)]);
      this.borders = { of: inForce, communities: new Map(all) };
    }
    return this.borders.communities;
  }

  /** Codes of the grids of its county that share a border with this one. @throws Refused REFERENCE.NOT_READY */
  async neighboursOf(grid: string): Promise<readonly string[]> {
    return (await this.inForce()).get(countyOf(grid))?.neighbours(grid) ?? [];
  }

  /**
   * The revision in force in which this grid stands; undefined where its county's revision in force does not have it,
   * which means that it was retired. A county of which nothing has arrived says nothing about its grids.
   * @throws Refused REFERENCE.NOT_READY
   */
  async revisionHolding(grid: string): Promise<number | undefined> {
    const county = (await this.inForce()).get(countyOf(grid));
    if (!county) throw new Refused(referenceRefusals('REFERENCE.NOT_READY', { missing: 'grids' }));
    return county.has(grid) ? county.manifest.revision : undefined;
  }

  private async inForce(): Promise<ReadonlyMap<string, CountyRevision>> {
    const at = this.clock.now();
    const complete = await this.store.load('grids', (rows) => rows as readonly CountyRevision[]);
    // Chosen again when the data has changed, or when a published revision takes effect.
    if (this.current?.of !== complete || at >= this.current.until) this.current = choose(complete, at);
    const { byCounty } = this.current;
    if (byCounty.size === 0) throw new Refused(referenceRefusals('REFERENCE.NOT_READY', { missing: 'grids' }));
    return byCounty;
  }
}

function choose(of: readonly CountyRevision[], at: Date): InForce {
  const later = of.map(({ manifest }) => Date.parse(manifest.effectiveAt)).filter((effective) => effective > +at);
  return { of, byCounty: revisionsInForce(of, at), until: new Date(Math.min(...later, 8.64e15)) };
}
