import { Controller, Get, Inject } from '@nestjs/common';
import { accessRefusals, Permission, type SignedIn, Who } from '#access';
import { unitCode } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { type Answered, Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock } from '#primitives';
import { z } from 'zod';
import { lastDays } from '../../domain/period.js';
import { figure, FiguresOf, rate } from '../read-figures/figure.js';
import { unitOfFigures } from '../read-figures/figures-reach.js';
import { workerFigures } from './worker-figures.js';

const WorkerFiguresOf = FiguresOf.extend({ days: z.coerce.number().int().min(1).max(92).default(30) });

const figures = z.object({
  unit: unitCode,
  at: z.iso.datetime(),
  first: z.iso.date(),
  last: z.iso.date(),
  workers: z.array(
    z.object({
      worker: z.uuid(),
      reported: figure,
      registered: rate.describe('上报准确率: registered, of what they reported and was registered or turned down'),
      verified: rate.describe('按时核实率: verified in time, of what was due'),
      inspected: rate.describe('按时核查率: inspected in time, of what was due'),
    }),
  ),
});

@Controller('figures/workers')
export class ReadWorkerFiguresController {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What each worker has done in the last days, today included, within an area. Targets and marks are another matter. */
  @Get()
  @Permission('figures.read-workers')
  @Answers(200, figures)
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async read(
    @Who() who: SignedIn,
    @Query(WorkerFiguresOf) { unit: asked, days }: z.infer<typeof WorkerFiguresOf>,
  ): Promise<Answered<z.infer<typeof figures>>> {
    const unit = unitOfFigures(who, 'figures.read-workers', asked);
    const now = this.clock.now();
    const period = lastDays(days, now);
    const workers = await workerFigures(this.database, unit, period, now);
    return { unit, at: now.toISOString(), ...period, workers };
  }
}
