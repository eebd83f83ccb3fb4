import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { leadOf } from '../domain/units-of.js';
import { Tell } from '../notices/tell.js';

/** What failed inspection is back at its desk. */
@Reaction('incident.reworked.v1')
export class TellLeadUnitWhenIncidentReworked implements Reacts<'incident.reworked.v1'> {
  constructor(private readonly tell: Tell) {}

  react(_: EventOf<'incident.reworked.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('REWORKED', context, ({ scope }) => ({ units: leadOf(scope) }));
  }
}
