import { Controller, Get, Inject } from '@nestjs/common';
import { accessRefusals, Permission, type SignedIn, Who } from '#access';
import { unitCode } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { type Answered, Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock } from '#primitives';
import { z } from 'zod';
import { flowSteps, type FlowStep } from '../../domain/counted-set.js';
import { lastDays } from '../../domain/period.js';
import { figure, FiguresOf, rate } from './figure.js';
import { unitOfFigures } from './figures-reach.js';
import { flowFigures } from './flow-figures.js';
import { hotlineRates } from './hotline-figures.js';
import { openFigures } from './open-figures.js';

const openOf = z.object({ unit: unitCode, open: figure, overdue: figure }).meta({ id: 'OpenFigures' });
const hotline = z
  .object({
    first: z.iso.date(),
    last: z.iso.date(),
    response: rate.describe('响应率: contacted in time, of valid orders that were or whose time ran out'),
    resolution: rate.describe('解决率: resolved, of those whom a call-back reached'),
    satisfaction: rate.describe('满意率: satisfied, of those who said whether they were'),
  })
  .meta({ id: 'HotlineRates' });

const figures = z.object({
  unit: unitCode,
  at: z.iso.datetime().describe('Of when they are'),
  flow: z.array(
    figure
      .extend({
        step: z.enum(Object.keys(flowSteps) as [FlowStep, ...FlowStep[]]),
        byHour: z.array(z.int()).length(24).describe('Of each hour of today, Asia/Shanghai'),
      })
      .meta({ id: 'FlowFigure' }),
  ),
  open: figure,
  overdue: figure,
  leadUnits: z.array(openOf).describe('By who leads, the most overdue first; none where there is nothing'),
  areas: z.array(openOf).describe('By area on the level below, the most overdue first; none where there is nothing'),
  hotline: z.object({ today: hotline, last30Days: hotline }),
});
type Figures = Answered<z.infer<typeof figures>>;

/** Milliseconds for which figures are as good as new: many screens show the same. */
const fresh = 1_000;

@Controller('figures')
export class ReadFiguresController {
  private readonly kept = new Map<string, { readonly at: number; readonly figures: Promise<Figures> }>();

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * How much there is, live, of an area or of what a department leads: today’s flow through the stages, open and overdue
   * by who leads and by area, and the hotline’s three rates (热线三率) of today and of 30 days. Each figure has the filter
   * that lists what it counts; none says who called.
   */
  @Get()
  @Permission('figures.read')
  @Answers(200, figures)
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  read(@Who() who: SignedIn, @Query(FiguresOf) { unit: asked }: z.infer<typeof FiguresOf>): Promise<Figures> {
    const unit = unitOfFigures(who, 'figures.read', asked);
    const now = this.clock.now();
    for (const [of, { at }] of this.kept) if (now.getTime() - at > fresh) this.kept.delete(of);
    const known = this.kept.get(unit);
    if (known) return known.figures;
    const read = this.count(unit, now);
    this.kept.set(unit, { at: now.getTime(), figures: read });
    read.catch(() => this.kept.delete(unit));
    return read;
  }

  private async count(unit: string, now: Date): Promise<Figures> {
    const rates = (days: number) => hotlineRates(this.database, unit, lastDays(days, now), now);
    const [flow, open, today, last30Days] = await Promise.all([
      flowFigures(this.database, unit, now),
      openFigures(this.database, unit, now),
      rates(1),
      rates(30),
    ]);
    return { unit, at: now.toISOString(), flow, ...open, hotline: { today, last30Days } };
  }
}
