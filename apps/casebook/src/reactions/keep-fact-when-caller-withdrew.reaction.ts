import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { keepFact } from '../persistence/side-fact.store.js';

@Reaction('incident.caller-withdrew.v1')
export class KeepFactWhenCallerWithdrew implements Reacts<'incident.caller-withdrew.v1'> {
  async react(fact: EventOf<'incident.caller-withdrew.v1'>, { manager }: ReactionContext): Promise<void> {
    await keepFact(manager, fact);
  }
}
