import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { keepReference } from '../reference-store.js';

@Reaction('registry.post-withdrawn.v1')
export class DropPostWhenPostWithdrawn implements Reacts<'registry.post-withdrawn.v1'> {
  async react({ data }: EventOf<'registry.post-withdrawn.v1'>, { manager }: ReactionContext): Promise<void> {
    await keepReference(manager, 'posts', data.postId, data.version, { withdrawn: true });
  }
}
