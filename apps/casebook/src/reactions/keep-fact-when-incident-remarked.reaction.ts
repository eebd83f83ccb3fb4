import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { keepFact } from '../persistence/side-fact.store.js';

@Reaction('incident.remarked.v1')
export class KeepFactWhenIncidentRemarked implements Reacts<'incident.remarked.v1'> {
  async react(fact: EventOf<'incident.remarked.v1'>, { manager }: ReactionContext): Promise<void> {
    await keepFact(manager, fact);
  }
}
