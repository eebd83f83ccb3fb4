import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { unitsOf } from '../domain/units-of.js';
import { Tell } from '../notices/tell.js';

/** An assignment is told to everybody at the desks it goes to (派遣通知). */
@Reaction('incident.dispatched.v1')
export class TellUnitsWhenIncidentDispatched implements Reacts<'incident.dispatched.v1'> {
  constructor(private readonly tell: Tell) {}

  react(_: EventOf<'incident.dispatched.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('DISPATCHED', context, ({ scope }) => ({ units: unitsOf(scope) }));
  }
}
