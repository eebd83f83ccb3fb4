import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { keepOrder } from '../persistence/hotline-due.js';
import { SideFactProjection } from '../projection/side-fact-projection.js';

@Reaction('incident.hotline-ordered.v1')
export class KeepFactWhenHotlineOrdered implements Reacts<'incident.hotline-ordered.v1'> {
  constructor(private readonly projection: SideFactProjection) {}

  async react(fact: EventOf<'incident.hotline-ordered.v1'>, { manager }: ReactionContext): Promise<void> {
    await keepOrder(manager, fact);
    await this.projection.keep(manager, fact);
  }
}
