import { Inject } from '@nestjs/common';
import type { EventOf } from '#contracts';
import { Custody } from '#custody';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { decidedAll, isSampled } from '#lifecycle';
import { PeopleToAsk } from '#people-to-ask';
import { CLOSURE_CONFIG, type ClosureConfig } from '../closure.config.js';
import { inspectorsNotFound } from '../closure.metrics.js';
import type { IncidentClosure } from '../domain/incident-closure.js';
import { nextInspector } from '../domain/next-inspection.js';
import { sampleSelfHandling } from '../domain/sample-self-handling.js';

/** What a worker says is done waits for the grid leader's word; some of it is drawn, and somebody else looks at once. */
@Reaction('incident.self-handled.v1')
export class SampleWhenIncidentSelfHandled implements Reacts<'incident.self-handled.v1'> {
  constructor(
    private readonly custody: Custody<IncidentClosure>,
    private readonly people: PeopleToAsk,
    @Inject(CLOSURE_CONFIG) private readonly config: ClosureConfig,
  ) {}

  async react(_: EventOf<'incident.self-handled.v1'>, context: ReactionContext): Promise<void> {
    const percent = this.config.SELF_HANDLING_SAMPLE_PERCENT;
    await this.custody.react(context, async (incident, at, rules) => {
      if (!isSampled(incident.incidentId, percent)) return undefined;
      const inspector = nextInspector(incident, await this.people.around(incident.scope.grid, at));
      if (!inspector) inspectorsNotFound.inc();
      return decidedAll(...sampleSelfHandling(incident, { percent, inspector, at, rules }));
    });
  }
}
