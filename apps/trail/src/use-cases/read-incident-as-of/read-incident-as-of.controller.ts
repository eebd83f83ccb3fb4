import { Controller, Get, Inject } from '@nestjs/common';
import { Permission } from '#access';
import { IdParam, Query } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock, Refused } from '#primitives';
import { z } from 'zod';
import { answerOf, incidentAsOf } from '../../domain/incident-as-of.js';
import { refuse } from '../../domain/trail.refusals.js';
import { incidentsAsOf } from '../../sequence/incidents-as-of.js';
import { lastReceived } from '../../sequence/last-received.js';
import { asOf, mustBePast } from './as-of.js';

const ReadIncidentAsOf = z.strictObject({ at: asOf });

const answer = incidentAsOf.extend({
  at: z.iso.datetime({ precision: 3 }),
  upTo: z.int().describe('The last entry received until then'),
});

@Controller('incidents/:incidentId/as-of')
export class ReadIncidentAsOfController {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * 回溯: the incident as the entries tell it that the trail had received by a past moment. TRAIL.NO_SUCH_INCIDENT where
   * there were none yet.
   */
  @Get()
  @Permission('trail.read')
  @Answers(200, answer)
  @Refuses(refuse, 'TRAIL.NOT_PAST', 'TRAIL.NO_SUCH_INCIDENT')
  async read(
    @IdParam('incidentId') incidentId: string,
    @Query(ReadIncidentAsOf) { at }: z.infer<typeof ReadIncidentAsOf>,
  ): Promise<z.infer<typeof answer>> {
    mustBePast(at, this.clock);
    const { manager } = this.database;
    const upTo = await lastReceived(manager, at);
    const [incident] = await incidentsAsOf(manager, [incidentId], upTo);
    if (!incident) throw new Refused(refuse('TRAIL.NO_SUCH_INCIDENT', { incidentId }));
    return { ...answerOf(incident), at: at.toISOString(), upTo };
  }
}
