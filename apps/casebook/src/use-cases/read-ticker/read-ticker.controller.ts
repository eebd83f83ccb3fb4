import { Controller, Get, Inject } from '@nestjs/common';
import { accessRefusals, Permission, type SignedIn, Who } from '#access';
import { gridCode, unitCode } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock } from '#primitives';
import { z } from 'zod';
import { flowSteps, type FlowStep } from '../../domain/counted-set.js';
import { ofUnit, Where } from '../list-incidents/where.js';
import { FiguresOf } from '../read-figures/figure.js';
import { unitOfFigures } from '../read-figures/figures-reach.js';

const TickerOf = FiguresOf.extend({ limit: z.coerce.number().int().min(1).max(50).default(20) });

const ticker = z.object({
  unit: unitCode,
  at: z.iso.datetime(),
  steps: z.array(
    z.object({
      step: z.enum(Object.keys(flowSteps) as [FlowStep, ...FlowStep[]]),
      at: z.iso.datetime(),
      grid: gridCode,
      urgent: z.boolean(),
    }),
  ),
});

/** Milliseconds: what is older is no news. */
const newsFor = 86_400_000;

@Controller('figures/ticker')
export class ReadTickerController {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What has happened within a day, the latest first: kinds, places and times. No incident is named, and nobody. */
  @Get()
  @Permission('figures.read')
  @Answers(200, ticker)
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async read(
    @Who() who: SignedIn,
    @Query(TickerOf) { unit: asked, limit }: z.infer<typeof TickerOf>,
  ): Promise<z.infer<typeof ticker>> {
    const unit = unitOfFigures(who, 'figures.read', asked);
    const now = this.clock.now();
    const types = Object.entries(flowSteps) as [FlowStep, string][];
    const parameters: unknown[] = [];
    // Each along its own index, no further than the ticker is long.
    const latest = types.map(([step, type]) => {
      const where = new Where(parameters)
        .and(`type = '${type}' AND at >= ?`, new Date(now.getTime() - newsFor))
        .and(...ofUnit(unit))
        .and(`grid <> ''`);
      return `(SELECT '${step}' AS step, at, grid, urgent FROM timeline_entry JOIN incident_view USING (incident_id)
               WHERE ${where.sql} ORDER BY at DESC LIMIT ${limit})`;
    });
    const rows = await this.database.query<Omit<z.infer<typeof ticker>['steps'][number], 'at'> & { at: Date }>(
      `SELECT * FROM (${latest.join(' UNION ALL ')}) AS told ORDER BY at DESC LIMIT ${limit}`,
      parameters,
    );
    return { unit, at: now.toISOString(), steps: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
  }
}
