import { Controller, Get, Inject } from '@nestjs/common';
import { authorize, Permission, type SignedIn, Who } from '#access';
import { IdParam, Query } from '#custody';
import { type Answered, Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock, Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/casebook.refusals.js';
import type { IncidentView } from '../../domain/incident-view.js';
import { answerOf, listedIncident } from '../../domain/listed-incident.js';
import { amongSteps } from '../../domain/side-facts.js';
import { IncidentReader, mergedIncident, timelineEntry } from '../../persistence/incident-reader.js';
import { factEntry, SideFactReader } from '../../persistence/side-fact.store.js';
import { VersionWatch } from '../../projection/version-watch.js';

const ReadIncident = z.strictObject({
  minVersion: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('Wait, up to 5 s, until the casebook has this version, also of an incident it has not heard of yet'),
});

const incident = listedIncident
  .extend({
    merged: z.array(mergedIncident).describe('并入的事项 What is merged into it, as it was reported'),
    timeline: z.array(z.union([timelineEntry, factEntry])),
  })
  .meta({ id: 'Incident' });

/** Milliseconds to wait for a version. */
const patience = 5_000;

@Controller('incidents/:incidentId')
export class ReadIncidentController {
  constructor(
    private readonly reader: IncidentReader,
    private readonly facts: SideFactReader,
    private readonly versions: VersionWatch,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * An incident with its timeline, at least at the version asked for; READ.NOT_YET if that doesn’t come in time. Among
   * the steps stand the side facts (calls, withdrawals, remarks, urges), without a version, in the order of time.
   */
  @Get()
  @Permission('incident.view')
  @Answers(200, incident)
  @Refuses(refuse, 'READ.NO_SUCH_INCIDENT', 'READ.NOT_YET')
  async read(
    @Who() who: SignedIn,
    @IdParam('incidentId') incidentId: string,
    @Query(ReadIncident) { minVersion }: z.infer<typeof ReadIncident>,
  ): Promise<Answered<z.infer<typeof incident>>> {
    const view = await this.visible(who, incidentId, minVersion);
    if (!view) throw new Refused(refuse('READ.NO_SUCH_INCIDENT'));
    if (view.version < (minVersion ?? 0)) throw new Refused(refuse('READ.NOT_YET', { incidentVersion: view.version }));
    const steps = await this.reader.timeline(incidentId, view.version);
    const counts = await this.facts.countsOf([incidentId]);
    const merged = await this.reader.mergedInto(incidentId);
    const timeline = amongSteps(steps, await this.facts.entries(incidentId));
    return { ...answerOf(view, counts(incidentId), this.clock.now()), merged, timeline };
  }

  /**
   * What the reader may see of it, at `minVersion` if that comes in time. An incident out of their scope is waited for
   * like one that does not exist: how long the answer takes must not tell the two apart, and the next step may bring
   * it into scope.
   */
  private async visible(who: SignedIn, incidentId: string, minVersion?: number): Promise<IncidentView | undefined> {
    const until = Date.now() + patience;
    for (;;) {
      const view = await this.reader.find(incidentId);
      const visible = view && authorize(who, 'incident.view', view.scope) ? view : undefined;
      if (minVersion === undefined || (visible && visible.version >= minVersion)) return visible;
      const next = Math.max(minVersion, (view?.version ?? 0) + 1);
      if (!(await this.versions.reached(incidentId, next, until))) return visible;
    }
  }
}
