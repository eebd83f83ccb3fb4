import { Controller, Get, Inject } from '@nestjs/common';
import { authorize, Permission, roomsOf, type SignedIn, Who } from '#access';
import { Query } from '#custody';
import { type Answered, Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock, Refused } from '#primitives';
import { z } from 'zod';
import { ChangeReader, type ReadChanges as Found } from '../../changes/change-reader.js';
import { refuse } from '../../domain/casebook.refusals.js';
import { answerOf, listedIncident, type ListedIncident } from '../../domain/listed-incident.js';
import { IncidentReader } from '../../persistence/incident-reader.js';
import { SideFactReader } from '../../persistence/side-fact.store.js';
import { mustStartOver, readChangeCursor, scopeDigest, writeChangeCursor } from './change-cursor.js';

const ReadChanges = z.strictObject({
  after: z.string().max(300).optional().describe('The `next` of the answer before; without it, the cursor of now'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000)
    .default(500)
    .describe('How many changes to look through at most, those of incidents out of scope included'),
});

/** An incident as it is now, or that the reader no longer sees it. */
type Change = ListedIncident | { readonly incidentId: string; readonly removed: true };

const changes = z.object({
  changes: z.array(z.union([listedIncident, z.object({ incidentId: z.uuid(), removed: z.literal(true) })])),
  next: z.string().describe('The cursor to go on from'),
  more: z.boolean().describe('Ask again at once'),
  pending: z.boolean().describe('There are changes that can’t be told yet; ask again in a moment'),
});
type Changes = Answered<z.infer<typeof changes>>;

@Controller('changes')
export class ReadChangesController {
  constructor(
    private readonly reader: ChangeReader,
    private readonly incidents: IncidentReader,
    private readonly facts: SideFactReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What has changed since a cursor within what the reader may see: each incident once, as it is now, or
   * `removed: true` when it has left their scope. `next`: the cursor to go on from. `more`: ask again at once.
   * `pending`: there are changes that can’t be told yet; ask again in a moment. READ.START_OVER (410) when the reader
   * was away for a day, or may see something else now: take a cursor, then load the list anew.
   */
  @Get()
  @Permission('incident.view')
  @Answers(200, changes)
  @Refuses(refuse, 'READ.BAD_CURSOR', 'READ.START_OVER')
  async read(
    @Who() who: SignedIn,
    @Query(ReadChanges) { after, limit }: z.infer<typeof ReadChanges>,
  ): Promise<Changes> {
    const at = this.clock.now().getTime();
    const scope = scopeDigest(who);
    if (after === undefined) {
      const { position, timeline } = await this.reader.now();
      const next = writeChangeCursor({ position, timeline, at, scope });
      return { changes: [], next, more: false, pending: false };
    }
    const cursor = readChangeCursor(after);
    const read = await this.reader.after(cursor.position, roomsOf(who), limit);
    if (mustStartOver(cursor, { scope, horizon: read.horizon, at })) throw new Refused(refuse('READ.START_OVER'));
    const next = writeChangeCursor({ position: read.next, timeline: read.horizon.timeline, at, scope });
    return { changes: await this.asTheyAre(read, who), next, more: read.more, pending: read.pending };
  }

  private async asTheyAre({ incidentIds, notedIds }: Found, who: SignedIn): Promise<Change[]> {
    const now = this.clock.now();
    const moved = new Set(incidentIds);
    const views = await this.incidents.findAll([...incidentIds, ...notedIds]);
    const counts = await this.facts.countsOf([...views.keys()]);
    return [...new Set([...incidentIds, ...notedIds])].flatMap((incidentId): Change[] => {
      const view = views.get(incidentId);
      if (view && authorize(who, 'incident.view', view.scope)) return [answerOf(view, counts(incidentId), now)];
      // What is only said of an incident out of sight takes nothing away from anybody.
      return moved.has(incidentId) ? [{ incidentId, removed: true }] : [];
    });
  }
}
