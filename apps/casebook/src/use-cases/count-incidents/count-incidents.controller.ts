import { Controller, Get, Inject } from '@nestjs/common';
import { Permission, type SignedIn, visibleScope, Who } from '#access';
import type { Stage } from '#contracts';
import { stages } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers } from '#endpoint';
import { CLOCK, type Clock } from '#primitives';
import { z } from 'zod';
import { IncidentFilter } from '../list-incidents/incident-filter.js';
import { countDone, countedAtMost, countOpen } from './counts.js';

const counts = z.object({
  stages: z.array(
    z.object({
      stage: z.enum(stages),
      count: z.int(),
      atLeast: z.boolean().describe('There are more than `count`'),
    }),
  ),
  overdue: z.int(),
  yellowCards: z.int().describe('Of those under way: a unit was shown a yellow card'),
  redCards: z.int().describe('Of those, a red one as well'),
  hotlineDueFirst: z.int().describe('热线先到期: of those under way, the hotline’s deadline runs out before ours'),
});

interface OpenCount {
  readonly stage: Stage;
  readonly count: number;
  readonly overdue: number;
  readonly yellow: number;
  readonly red: number;
  readonly hotlineFirst: number;
}

@Controller('incidents/counts')
export class CountIncidentsController {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * How many incidents there are by stage, how many are overdue, for how many a unit was shown a card, and where the
   * hotline’s deadline comes first, of those that the list with the same filter would show. Stages without any are left out. Of a stage that nothing follows (closed, …) up to 1,000 are counted;
   * `atLeast` says that there are more.
   */
  @Get()
  @Permission('incident.view')
  @Answers(200, counts)
  async count(@Who() who: SignedIn, @Query(IncidentFilter) filter: IncidentFilter): Promise<z.infer<typeof counts>> {
    const scope = visibleScope(who, 'incident.view');
    const counting = { filter, scope, person: who.person, now: this.clock.now() };
    const [open, done] = [countOpen(counting), countDone(counting)];
    const [openCounts, doneCounts] = await Promise.all([
      this.database.query<OpenCount>(open.sql, open.parameters),
      done ? this.database.query<{ stage: Stage; count: number }>(done.sql, done.parameters) : [],
    ]);
    const byStage = [
      ...openCounts.map(({ stage, count }) => ({ stage, count, atLeast: false })),
      ...doneCounts
        .filter(({ count }) => count > 0)
        .map(({ stage, count }) => ({
          stage,
          count: Math.min(count, countedAtMost),
          atLeast: count > countedAtMost,
        })),
    ];
    const sum = (of: (counted: OpenCount) => number) => openCounts.reduce((all, counted) => all + of(counted), 0);
    return {
      stages: byStage,
      overdue: sum(({ overdue }) => overdue),
      yellowCards: sum(({ yellow }) => yellow),
      redCards: sum(({ red }) => red),
      hotlineDueFirst: sum(({ hotlineFirst }) => hotlineFirst),
    };
  }
}
