import type { EventOf } from '#contracts';
import { Custody } from '#custody';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { decidedAll } from '#lifecycle';
import type { IncidentDispatch } from '../domain/incident-dispatch.js';
import { DispatchByRule } from '../use-cases/dispatch-by-rule/dispatch-by-rule.js';

/** An urgent incident does not wait for a person: it goes out by the catalogue's rule at once. */
@Reaction('incident.registered.v1')
export class DispatchUrgentWhenIncidentRegistered implements Reacts<'incident.registered.v1'> {
  constructor(
    private readonly custody: Custody<IncidentDispatch>,
    private readonly byRule: DispatchByRule,
  ) {}

  async react(_: EventOf<'incident.registered.v1'>, context: ReactionContext): Promise<void> {
    await this.custody.react(context, async (incident, at, rules) => {
      const steps = await this.byRule.stepsFor(incident, at, rules);
      return steps.length > 0 ? decidedAll(...steps) : undefined;
    });
  }
}
