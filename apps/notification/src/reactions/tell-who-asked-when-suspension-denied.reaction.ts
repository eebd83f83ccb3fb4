import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { leadOf } from '../domain/units-of.js';
import { Tell } from '../notices/tell.js';

/** That it is not suspended (不同意中止) is told to whoever asked, and to the desk that goes on. */
@Reaction('incident.suspension-denied.v1')
export class TellWhoAskedWhenSuspensionDenied implements Reacts<'incident.suspension-denied.v1'> {
  constructor(private readonly tell: Tell) {}

  react({ data }: EventOf<'incident.suspension-denied.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('SUSPENSION_DENIED', context, ({ scope }) => ({
      people: [data.requestedBy],
      units: leadOf(scope),
    }));
  }
}
