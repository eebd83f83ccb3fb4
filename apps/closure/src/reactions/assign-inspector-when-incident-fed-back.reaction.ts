import type { EventOf } from '#contracts';
import { Custody } from '#custody';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { decidedAll } from '#lifecycle';
import { PeopleToAsk } from '#people-to-ask';
import { inspectorsNotFound } from '../closure.metrics.js';
import type { IncidentClosure } from '../domain/incident-closure.js';
import { assigning, nextInspector } from '../domain/next-inspection.js';

/**
 * What is said to be done is looked at by somebody else, at once. Where there is nobody to ask, the incident stays in
 * FEEDBACK, where everybody sees it, with the inspection clock running, until the duty chief assigns it.
 */
@Reaction('incident.fed-back.v1')
export class AssignInspectorWhenIncidentFedBack implements Reacts<'incident.fed-back.v1'> {
  constructor(
    private readonly custody: Custody<IncidentClosure>,
    private readonly people: PeopleToAsk,
  ) {}

  async react(_: EventOf<'incident.fed-back.v1'>, context: ReactionContext): Promise<void> {
    await this.custody.react(context, async (incident, at) => {
      const inspector = nextInspector(incident, await this.people.around(incident.scope.grid, at));
      if (inspector) return decidedAll(assigning(incident, inspector, { clocksStarted: [], clocksStopped: [] }));
      inspectorsNotFound.inc();
      return undefined;
    });
  }
}
