import { Controller, Get, Inject } from '@nestjs/common';
import { accessRefusals, authorizeInArea, Permission, type SignedIn, Who } from '#access';
import { areaCode, gridCode } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock, Refused } from '#primitives';
import { z } from 'zod';
import { areaSince, byCell, byGrid } from './counts-by-grid.js';

const days = z.coerce.number().int().min(1).max(366).default(90).describe('Reported in the last so many days');
const CountByGrid = z.strictObject({ unit: areaCode.describe('The area whose grids to count'), days });
const CountByCell = z.strictObject({
  unit: areaCode.refine((code) => !code.endsWith('000000')).describe('A township or community whose cells to count'),
  days,
});

const gridCounts = z.object({ grids: z.array(z.object({ grid: gridCode, count: z.int() })) });
const cellCounts = z.object({
  cells: z.array(
    z.object({
      grid: gridCode.describe('The grid that they were located in'),
      lng: z.number().describe('The middle of the cell, degrees'),
      lat: z.number(),
      count: z.int(),
    }),
  ),
});

@Controller('figures')
export class CountByGridController {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * 工作量 How many incidents each grid of an area had lately, by the grid that they are located in; grids without any
   * are left out. Rejected and void ones don't count, and a merged one counts with its master. ACCESS.OUT_OF_SCOPE.
   */
  @Get('incidents-by-grid')
  @Permission('figures.by-grid')
  @Answers(200, gridCounts)
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async byGrid(
    @Who() who: SignedIn,
    @Query(CountByGrid) { unit, days: lately }: z.infer<typeof CountByGrid>,
  ): Promise<z.infer<typeof gridCounts>> {
    this.reach(who, unit);
    return { grids: await this.database.query(byGrid, areaSince(unit, lately, this.clock.now())) };
  }

  /**
   * The same for a township or community by cells of about a hundred metres, for who redraws its grids: how many fall to either side
   * of a line, and not where any one of them was. ACCESS.OUT_OF_SCOPE.
   */
  @Get('incidents-by-cell')
  @Permission('figures.by-grid')
  @Answers(200, cellCounts)
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async byCell(
    @Who() who: SignedIn,
    @Query(CountByCell) { unit, days: lately }: z.infer<typeof CountByCell>,
  ): Promise<z.infer<typeof cellCounts>> {
    this.reach(who, unit);
    return { cells: await this.database.query(byCell, areaSince(unit, lately, this.clock.now())) };
  }

  private reach(who: SignedIn, area: string): void {
    if (!authorizeInArea(who, 'figures.by-grid', area)) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
  }
}
