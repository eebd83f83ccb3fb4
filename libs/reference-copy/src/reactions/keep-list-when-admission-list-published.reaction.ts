import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { keepReference } from '../reference-store.js';

@Reaction('registry.admission-list-published.v1')
export class KeepListWhenAdmissionListPublished implements Reacts<'registry.admission-list-published.v1'> {
  async react({ data }: EventOf<'registry.admission-list-published.v1'>, { manager }: ReactionContext): Promise<void> {
    await keepReference(manager, 'admission-lists', `${data.county}/${data.version}`, data.version, data);
  }
}
