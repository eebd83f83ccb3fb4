import { Controller, Get, Inject } from '@nestjs/common';
import { accessRefusals, Permission, type SignedIn, Who } from '#access';
import { areaCode, gridCode, unitCode } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock } from '#primitives';
import { z } from 'zod';
import { openOnly } from '../../persistence/list-indexes.migration.js';
import { FiguresOf } from '../read-figures/figure.js';
import { unitOfFigures } from '../read-figures/figures-reach.js';
import { areaOf } from '../read-figures/open-figures.js';
import { ofUnit, Where } from '../list-incidents/where.js';

const digits = { township: 9, community: 12, grid: 15 } as const;

const LoadOf = FiguresOf.extend({
  by: z.enum(['township', 'community', 'grid']).default('grid').describe('What a map is shaded by'),
});

const load = z.object({
  unit: unitCode,
  at: z.iso.datetime(),
  areas: z.array(z.object({ area: z.union([areaCode, gridCode]), open: z.int(), overdue: z.int() })),
});

@Controller('figures/load')
export class ReadLoadController {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is under way in each grid, community or township, and what of it is overdue; those without are left out. */
  @Get()
  @Permission('figures.read')
  @Answers(200, load)
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async read(
    @Who() who: SignedIn,
    @Query(LoadOf) { unit: asked, by }: z.infer<typeof LoadOf>,
  ): Promise<z.infer<typeof load>> {
    const unit = unitOfFigures(who, 'figures.read', asked);
    const now = this.clock.now();
    const where = new Where()
      .and(openOnly)
      .and(...ofUnit(unit))
      .and(`grid <> ''`);
    const due = `$${where.parameters.push(now)}`;
    const rows = await this.database.query<{ prefix: string; open: number; overdue: number }>(
      `SELECT left(grid, ${digits[by]}) AS prefix, count(*)::int AS open,
              count(*) FILTER (WHERE next_due_at < ${due})::int AS overdue
       FROM incident_view WHERE ${where.sql} GROUP BY prefix ORDER BY prefix`,
      where.parameters,
    );
    return {
      unit,
      at: now.toISOString(),
      areas: rows.map(({ prefix, open, overdue }) => ({ area: areaOf(prefix), open, overdue })),
    };
  }
}
