import { Injectable } from '@nestjs/common';
import type { TimeRules } from '#deadlines';
import type { HeldIncident, Step } from '#lifecycle';
import { urgentLeftToDispatcher } from '../../dispatch.metrics.js';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';
import { suggestDispatch } from '../../domain/suggested-dispatch.js';
import { ReferenceInForce } from '../../reference/reference-in-force.js';
import { decideDispatch } from '../dispatch-incident/dispatch-incident.decide.js';

/** An urgent incident does not wait for a person: it goes out at once, by the county's rules or the catalogue. */
@Injectable()
export class DispatchByRule {
  constructor(private readonly reference: ReferenceInForce) {}

  /**
   * The steps that send an urgent incident out; none where it is not urgent, or where neither rules nor catalogue name a
   * unit for it that may have it: that is left to the dispatcher, and counted.
   */
  async stepsFor(incident: HeldIncident<IncidentDispatch>, at: Date, rules: TimeRules): Promise<readonly Step[]> {
    if (!incident.particulars.urgent) return [];
    const reference = await this.reference.of(incident.scope.grid, at);
    const suggested = suggestDispatch(incident, reference, { at, calendar: rules.calendarOf(null) });
    if (suggested) {
      const named = { leadUnit: suggested.leadUnit, coUnits: [...suggested.coUnits] };
      const decision = decideDispatch(incident, named, { reference, actor: null, opinion: null, at, rules });
      if ('steps' in decision) return decision.steps.map((step) => ({ ...step, byRule: true }));
    }
    urgentLeftToDispatcher.inc();
    return [];
  }
}
