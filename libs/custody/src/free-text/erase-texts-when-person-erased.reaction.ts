import type { EventOf } from '#contracts';
import { DataKeys } from '#erasable';
import { Reaction, type Reacts } from '#event-bus';

/** Destroys the keys of the texts that this service took about a person's incidents until then. May be done again. */
@Reaction('privacy.person-erased.v1')
export class EraseTextsWhenPersonErased implements Reacts<'privacy.person-erased.v1'> {
  constructor(private readonly keys: DataKeys) {}

  async react({ data, time }: EventOf<'privacy.person-erased.v1'>): Promise<void> {
    await this.keys.destroy(data.incidents, new Date(time));
  }
}
