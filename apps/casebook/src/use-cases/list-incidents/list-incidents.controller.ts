import { Controller, Get, Inject } from '@nestjs/common';
import { Permission, type SignedIn, visibleScope, Who } from '#access';
import { Query } from '#custody';
import { Database } from '#database';
import { type Answered, Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/casebook.refusals.js';
import { type IncidentView, nextDueAt } from '../../domain/incident-view.js';
import { answerOf, listedIncident } from '../../domain/listed-incident.js';
import { type IncidentViewRow, toView } from '../../persistence/incident-view.store.js';
import { SideFactReader } from '../../persistence/side-fact.store.js';
import { readCursor, writeCursor } from './cursor.js';
import { conditionsOf } from './incident-filter.js';
import { ListIncidents } from './list-incidents.query.js';
import { listQuery, type Order } from './page.js';

const page = z.object({
  incidents: z.array(listedIncident),
  next: z.string().nullable().describe('The `after` of the next page'),
});

@Controller('incidents')
export class ListIncidentsController {
  constructor(
    private readonly database: Database,
    private readonly facts: SideFactReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The incidents that the reader’s posts let them see, in the order asked for. `next`: the cursor of the next page, or null. */
  @Get()
  @Permission('incident.view')
  @Answers(200, page)
  @Refuses(refuse, 'READ.BAD_CURSOR')
  async list(
    @Who() who: SignedIn,
    @Query(ListIncidents) { order, after, limit, ...filter }: ListIncidents,
  ): Promise<Answered<z.infer<typeof page>>> {
    const now = this.clock.now();
    const { sql, parameters } = listQuery({
      scope: visibleScope(who, 'incident.view'),
      conditions: conditionsOf(filter, { person: who.person, now }),
      order,
      isNarrow: filter.counted !== undefined,
      after: after === undefined ? undefined : readCursor(order, after),
      // One row beyond the limit tells whether more follow.
      limit: limit + 1,
    });
    const rows = await this.database.query<IncidentViewRow>(sql, parameters);
    const shown = rows.slice(0, limit).map(toView);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const counts = await this.facts.countsOf(shown.map(({ incidentId }) => incidentId));
    return {
      incidents: shown.map((view) => answerOf(view, counts(view.incidentId), now)),
      next: last ? writeCursor(order, { at: placeOf(last, order), incidentId: last.incidentId }) : null,
    };
  }
}

const placeOf = (view: IncidentView, order: Order): string =>
  (order === 'due' ? nextDueAt(view) : null) ?? view.reportedAt;
