import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { leadOf } from '../domain/units-of.js';
import { Tell } from '../notices/tell.js';

/** An urge (催办) reaches the desk that has it. */
@Reaction('incident.urged.v1')
export class TellLeadUnitWhenIncidentUrged implements Reacts<'incident.urged.v1'> {
  constructor(private readonly tell: Tell) {}

  react(_: EventOf<'incident.urged.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('URGED', context, ({ scope }) => ({ units: leadOf(scope) }));
  }
}
