import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { keepReference } from '../reference-store.js';

@Reaction('registry.unit-changed.v1')
export class KeepUnitWhenUnitChanged implements Reacts<'registry.unit-changed.v1'> {
  async react({ data }: EventOf<'registry.unit-changed.v1'>, { manager }: ReactionContext): Promise<void> {
    await keepReference(manager, 'units', data.code, data.version, data);
  }
}
