import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { keepReference } from '../reference-store.js';

@Reaction('registry.time-rules-published.v1')
export class KeepTimeRulesWhenTimeRulesPublished implements Reacts<'registry.time-rules-published.v1'> {
  async react({ data }: EventOf<'registry.time-rules-published.v1'>, { manager }: ReactionContext): Promise<void> {
    await keepReference(manager, 'time-rules', `${data.county}/${data.version}`, data.version, data);
  }
}
