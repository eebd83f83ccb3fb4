import { Injectable } from '@nestjs/common';
import type { AfterCorrection } from '#corrections';
import type { TimeRules } from '#deadlines';
import type { HeldIncident, Step } from '#lifecycle';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';
import { DispatchByRule } from './dispatch-by-rule.js';

/** What is registered and turns out to be urgent goes out at once, as it would have at its registration. */
@Injectable()
export class DispatchUrgentAfterCorrection implements AfterCorrection {
  constructor(private readonly byRule: DispatchByRule) {}

  async stepsAfter(incident: HeldIncident<unknown>, at: Date, rules: TimeRules): Promise<readonly Step[]> {
    return incident.stage === 'REGISTERED'
      ? this.byRule.stepsFor(incident as HeldIncident<IncidentDispatch>, at, rules)
      : [];
  }
}
