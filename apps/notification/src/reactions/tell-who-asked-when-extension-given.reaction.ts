import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { leadOf } from '../domain/units-of.js';
import { Tell } from '../notices/tell.js';

/** More time (同意延期) is told to whoever asked for it, and to the desk that has it. */
@Reaction('incident.extended.v1')
export class TellWhoAskedWhenExtensionGiven implements Reacts<'incident.extended.v1'> {
  constructor(private readonly tell: Tell) {}

  react({ data }: EventOf<'incident.extended.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('EXTENDED', context, ({ scope }) => ({
      people: [data.requestedBy],
      units: leadOf(scope),
      dueAt: data.newDueAt,
    }));
  }
}
