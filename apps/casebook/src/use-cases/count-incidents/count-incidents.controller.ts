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
});

@Controller('incidents/counts')
export class CountIncidentsController {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * How many incidents there are by stage, and how many are overdue, of those that the list with the same filter would
   * show. Stages without any are left out. Of a stage that nothing follows (closed, …) up to 1,000 are counted;
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
      this.database.query<{ stage: Stage; count: number; overdue: number }>(open.sql, open.parameters),
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
    return { stages: byStage, overdue: openCounts.reduce((sum, { overdue }) => sum + overdue, 0) };
  }
}
