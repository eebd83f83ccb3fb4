import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { keepReference } from '../reference-store.js';

@Reaction('registry.revision-published.v1')
export class KeepManifestWhenRevisionPublished implements Reacts<'registry.revision-published.v1'> {
  async react({ data }: EventOf<'registry.revision-published.v1'>, { manager }: ReactionContext): Promise<void> {
    await keepReference(manager, 'grids', String(data.revision), data.revision, data);
  }
}
