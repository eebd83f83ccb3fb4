import { Controller, Get, Inject } from '@nestjs/common';
import { Permission, type SignedIn, visibleScope, Who } from '#access';
import { Query } from '#custody';
import { Database } from '#database';
import { CLOCK, type Clock } from '#primitives';
import { answerOf, type ListedIncident } from '../../domain/listed-incident.js';
import { type IncidentViewRow, toView } from '../../persistence/incident-view.store.js';
import { writeCursor } from './cursor.js';
import { ListIncidents, whereOf } from './list-incidents.query.js';

@Controller('incidents')
export class ListIncidentsController {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The incidents that the reader’s posts let them see, newest report first. `next`: the cursor of the next page, or null. */
  @Get()
  @Permission('incident.view')
  async list(
    @Who() who: SignedIn,
    @Query(ListIncidents) query: ListIncidents,
  ): Promise<{ incidents: ListedIncident[]; next: string | null }> {
    const now = this.clock.now();
    const where = whereOf(query, visibleScope(who, 'incident.view'), now);
    // One row beyond the limit tells whether more follow.
    const rows = await this.database.query<IncidentViewRow>(
      `SELECT * FROM incident_view WHERE ${where.sql}
       ORDER BY reported_at DESC, incident_id DESC LIMIT ${query.limit + 1}`,
      where.parameters,
    );
    const page = rows.slice(0, query.limit).map(toView);
    const last = rows.length > query.limit ? page.at(-1) : undefined;
    return { incidents: page.map((view) => answerOf(view, now)), next: last ? writeCursor(last) : null };
  }
}
