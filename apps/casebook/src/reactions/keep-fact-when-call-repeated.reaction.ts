import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { keepFact } from '../persistence/side-fact.store.js';

@Reaction('incident.call-repeated.v1')
export class KeepFactWhenCallRepeated implements Reacts<'incident.call-repeated.v1'> {
  async react(fact: EventOf<'incident.call-repeated.v1'>, { manager }: ReactionContext): Promise<void> {
    await keepFact(manager, fact);
  }
}
