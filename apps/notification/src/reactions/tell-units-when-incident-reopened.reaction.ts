import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { unitsOf } from '../domain/units-of.js';
import { Tell } from '../notices/tell.js';

/** What is to be handled once more is back at its desks. */
@Reaction('incident.reopened.v1')
export class TellUnitsWhenIncidentReopened implements Reacts<'incident.reopened.v1'> {
  constructor(private readonly tell: Tell) {}

  react(_: EventOf<'incident.reopened.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('REOPENED', context, ({ scope }) => ({ units: unitsOf(scope) }));
  }
}
