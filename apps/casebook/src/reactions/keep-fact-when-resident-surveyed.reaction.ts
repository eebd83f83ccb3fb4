import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { SideFactProjection } from '../projection/side-fact-projection.js';

@Reaction('incident.resident-surveyed.v1')
export class KeepFactWhenResidentSurveyed implements Reacts<'incident.resident-surveyed.v1'> {
  constructor(private readonly projection: SideFactProjection) {}

  async react(fact: EventOf<'incident.resident-surveyed.v1'>, { manager }: ReactionContext): Promise<void> {
    await this.projection.keep(manager, fact);
  }
}
