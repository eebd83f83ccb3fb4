import type { EventOf } from '#contracts';
import { DataKeys } from '#erasable';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { ErasureList } from '../persistence/erasure-list.js';
import { Erasures } from '../persistence/erasures.js';
import { reasonsOfSearches } from '../persistence/reasons-of-searches.js';
import { SearchIndex } from '../persistence/search-index.js';

/**
 * Destroys the keys of callers, of all texts about their incidents, and of the reasons for which somebody searched and
 * was shown them; and what they were found by. Anything of that may be done again.
 */
@Reaction('privacy.person-erased.v1')
export class EraseCallerWhenPersonErased implements Reacts<'privacy.person-erased.v1'> {
  constructor(
    private readonly keys: DataKeys,
    private readonly index: SearchIndex,
    private readonly erasures: Erasures,
    private readonly list: ErasureList,
  ) {}

  async react(event: EventOf<'privacy.person-erased.v1'>, { manager }: ReactionContext): Promise<void> {
    const { parties, incidents } = event.data;
    const at = new Date(event.time);
    await this.list.add(event);
    const reasons = await reasonsOfSearches(manager, incidents, at);
    await this.keys.destroy([...parties, ...incidents, ...reasons], at);
    await this.index.forget(parties, incidents, at);
    await this.erasures.carriedOut(manager, event);
  }
}
