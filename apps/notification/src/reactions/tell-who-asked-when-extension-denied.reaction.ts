import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { leadOf } from '../domain/units-of.js';
import { Tell } from '../notices/tell.js';

/** That there is no more time (不同意延期) is told to whoever asked, and to the desk that goes on. */
@Reaction('incident.extension-denied.v1')
export class TellWhoAskedWhenExtensionDenied implements Reacts<'incident.extension-denied.v1'> {
  constructor(private readonly tell: Tell) {}

  react({ data }: EventOf<'incident.extension-denied.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('EXTENSION_DENIED', context, ({ scope }) => ({
      people: [data.requestedBy],
      units: leadOf(scope),
    }));
  }
}
