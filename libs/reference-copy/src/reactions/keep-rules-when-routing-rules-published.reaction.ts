import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { keepReference } from '../reference-store.js';

@Reaction('registry.routing-rules-published.v1')
export class KeepRulesWhenRoutingRulesPublished implements Reacts<'registry.routing-rules-published.v1'> {
  async react({ data }: EventOf<'registry.routing-rules-published.v1'>, { manager }: ReactionContext): Promise<void> {
    await keepReference(manager, 'routing-rules', `${data.county}/${data.version}`, data.version, data);
  }
}
