import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { keepReference } from '../reference-store.js';

@Reaction('registry.grid-published.v1')
export class KeepGridWhenGridPublished implements Reacts<'registry.grid-published.v1'> {
  async react({ data }: EventOf<'registry.grid-published.v1'>, { manager }: ReactionContext): Promise<void> {
    await keepReference(manager, 'grids', `${data.revision}/${data.code}`, 1, data);
  }
}
