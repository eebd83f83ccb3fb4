import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { SideFactProjection } from '../projection/side-fact-projection.js';

@Reaction('incident.deadline-breached.v1')
export class KeepFactWhenDeadlineBreached implements Reacts<'incident.deadline-breached.v1'> {
  constructor(private readonly projection: SideFactProjection) {}

  async react(fact: EventOf<'incident.deadline-breached.v1'>, { manager }: ReactionContext): Promise<void> {
    await this.projection.keep(manager, fact);
  }
}
