import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { keepFact } from '../persistence/side-fact.store.js';

@Reaction('incident.urged.v1')
export class KeepFactWhenIncidentUrged implements Reacts<'incident.urged.v1'> {
  async react(fact: EventOf<'incident.urged.v1'>, { manager }: ReactionContext): Promise<void> {
    await keepFact(manager, fact);
  }
}
