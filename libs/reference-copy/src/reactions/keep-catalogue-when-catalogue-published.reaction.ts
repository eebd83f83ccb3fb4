import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { keepReference } from '../reference-store.js';

@Reaction('registry.catalogue-published.v1')
export class KeepCatalogueWhenCataloguePublished implements Reacts<'registry.catalogue-published.v1'> {
  async react({ data }: EventOf<'registry.catalogue-published.v1'>, { manager }: ReactionContext): Promise<void> {
    await keepReference(manager, 'catalogue', String(data.version), data.version, data);
  }
}
