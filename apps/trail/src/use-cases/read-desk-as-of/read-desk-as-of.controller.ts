import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Permission } from '#access';
import { unitCode } from '#contracts';
import { parseRequest, Query } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { areaContains, CLOCK, type Clock, Refused } from '#primitives';
import { z } from 'zod';
import { deskAt, deskPosition } from '../../desks/desk-stay.store.js';
import { answerOf, incidentAsOf } from '../../domain/incident-as-of.js';
import type { FoldedIncident } from '../../domain/incident-steps.js';
import { refuse } from '../../domain/trail.refusals.js';
import { incidentsAsOf } from '../../sequence/incidents-as-of.js';
import { lastReceived } from '../../sequence/last-received.js';
import { asOf, mustBePast } from '../read-incident-as-of/as-of.js';

const ReadDeskAsOf = z.strictObject({
  at: asOf,
  after: z.uuid().toLowerCase().optional().describe('Incidents after this one'),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

const beforeAll = '00000000-0000-0000-0000-000000000000';

const desk = z.object({
  unit: z.string(),
  at: z.iso.datetime({ precision: 3 }),
  upTo: z.int().describe('The last entry received until then'),
  incidents: z.array(incidentAsOf),
  next: z.uuid().nullable().describe('The `after` of the next page'),
});

@Controller('desks/:unit/as-of')
export class ReadDeskAsOfController {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * 在办回溯: what a unit had on its desk at a past moment: the incidents not over then that it led or helped with, or
   * that lay in its area, each as the entries tell it that the trail had received by then. TRAIL.DESKS_BEHIND for a
   * moment so recent that its entries are still being taken in.
   */
  @Get()
  @Permission('trail.read')
  @Answers(200, desk)
  @Refuses(refuse, 'TRAIL.NOT_PAST', 'TRAIL.DESKS_BEHIND')
  @ApiParam({ name: 'unit', schema: { type: 'string', description: 'A unit of the tree, a grid or a department' } })
  async read(
    @Param('unit') given: string,
    @Query(ReadDeskAsOf) { at, after, limit }: z.infer<typeof ReadDeskAsOf>,
  ): Promise<z.infer<typeof desk>> {
    const { unit } = parseRequest(z.strictObject({ unit: unitCode }), { unit: given });
    mustBePast(at, this.clock);
    const { manager } = this.database;
    const upTo = await lastReceived(manager, at);
    if ((await deskPosition(manager)) < upTo) throw new Refused(refuse('TRAIL.DESKS_BEHIND'));
    const { sql, parameters } = deskAt(unit, upTo, after ?? beforeAll, limit + 1);
    const found = (await this.database.query<{ incident_id: string }>(sql, parameters)).map((row) => row.incident_id);
    const page = found.slice(0, limit);
    // The index only says where to look; what is told comes from the entries.
    const incidents = (await incidentsAsOf(manager, page, upTo)).filter(isOnDeskOf(unit)).map(answerOf);
    return { unit, at: at.toISOString(), upTo, incidents, next: found.length > limit ? page.at(-1)! : null };
  }
}

const isOnDeskOf =
  (unit: string) =>
  ({ scope: { grid, leadUnit, coUnits } }: FoldedIncident): boolean =>
    leadUnit === unit || coUnits.includes(unit) || areaContains(unit, grid);
