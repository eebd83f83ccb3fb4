import { Injectable } from '@nestjs/common';
import type { HeldIncident, Step } from '#lifecycle';
import { Catalogue, Units } from '#reference-copy';
import { urgentLeftToDispatcher } from '../../dispatch.metrics.js';
import { unitInOffice } from '../../domain/units-that-may-handle.js';
import { decideDispatch } from '../dispatch-incident/dispatch-incident.decide.js';

/** An urgent incident does not wait for a person: it goes out by the catalogue's rule at once. */
@Injectable()
export class DispatchByRule {
  constructor(
    private readonly units: Units,
    private readonly catalogue: Catalogue,
  ) {}

  /**
   * The steps that send an urgent incident out; none where it is not urgent, or where the catalogue doesn't name it, or
   * names a department for it that nobody knows or has succeeded: that is left to the dispatcher, and counted.
   */
  async stepsFor(incident: HeldIncident<unknown>, at: Date): Promise<readonly Step[]> {
    const { subcategory, urgent } = incident.particulars;
    if (!urgent) return [];
    const catalogue = await this.catalogue.current();
    const units = await this.units.all();
    const item = catalogue.find(subcategory ?? '');
    if (item) {
      const command = { leadUnit: unitInOffice(units, incident.scope.grid, item.leadDepartment, at), coUnits: [] };
      const decision = decideDispatch(incident, command, { units, catalogue, opinion: null, at });
      if ('steps' in decision) return decision.steps.map((step) => ({ ...step, byRule: true }));
    }
    urgentLeftToDispatcher.inc();
    return [];
  }
}
