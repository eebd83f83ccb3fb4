import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { leadOf } from '../domain/units-of.js';
import { Tell } from '../notices/tell.js';

/** A suspension (同意中止) is told to whoever asked for it, and to the desk that rests it. */
@Reaction('incident.suspended.v1')
export class TellWhoAskedWhenIncidentSuspended implements Reacts<'incident.suspended.v1'> {
  constructor(private readonly tell: Tell) {}

  react({ data }: EventOf<'incident.suspended.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('SUSPENDED', context, ({ scope }) => ({ people: [data.requestedBy], units: leadOf(scope) }));
  }
}
