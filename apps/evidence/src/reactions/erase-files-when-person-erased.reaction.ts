import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { ErasedIncidents } from '../persistence/erased-incidents.js';

@Reaction('privacy.person-erased.v1')
export class EraseFilesWhenPersonErased implements Reacts<'privacy.person-erased.v1'> {
  constructor(private readonly erased: ErasedIncidents) {}

  async react({ data, time }: EventOf<'privacy.person-erased.v1'>, { manager }: ReactionContext): Promise<void> {
    await this.erased.erase(manager, data.incidents, new Date(time));
  }
}
