import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { leadOf } from '../domain/units-of.js';
import { Tell } from '../notices/tell.js';

/** The worker who reported it hears that it is done, and so do the systems and the desk of the unit that did it. */
@Reaction('incident.closed.v1')
export class TellReporterWhenIncidentClosed implements Reacts<'incident.closed.v1'> {
  constructor(private readonly tell: Tell) {}

  react(_: EventOf<'incident.closed.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('CLOSED', context, ({ scope }) => ({
      people: scope.reportedBy ? [scope.reportedBy] : [],
      units: leadOf(scope),
    }));
  }
}
