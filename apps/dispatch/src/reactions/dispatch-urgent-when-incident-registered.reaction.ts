import type { EventOf } from '#contracts';
import { Custody } from '#custody';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { Catalogue, Units } from '#reference-copy';
import { urgentLeftToDispatcher } from '../dispatch.metrics.js';
import type { IncidentDispatch } from '../domain/incident-dispatch.js';
import { unitInOffice, unitsRefusal } from '../domain/units-that-may-handle.js';
import { decideDispatch } from '../use-cases/dispatch-incident/dispatch-incident.decide.js';

/** An urgent incident does not wait for a person: it goes out by the catalogue's rule at once. */
@Reaction('incident.registered.v1')
export class DispatchUrgentWhenIncidentRegistered implements Reacts<'incident.registered.v1'> {
  constructor(
    private readonly custody: Custody<IncidentDispatch>,
    private readonly units: Units,
    private readonly catalogue: Catalogue,
  ) {}

  async react({ data }: EventOf<'incident.registered.v1'>, context: ReactionContext): Promise<void> {
    if (!data.urgent) return;
    const catalogue = await this.catalogue.current();
    const item = catalogue.find(data.subcategory);
    const units = await this.units.all();
    // What the catalogue doesn't name, or gives to a department that the county doesn't have, is left to the
    // dispatcher.
    if (!item) return urgentLeftToDispatcher.inc();
    await this.custody.react(context, (incident, at) => {
      const leadUnit = unitInOffice(units, incident.scope.grid, item.leadDepartment, at);
      if (unitsRefusal(units, leadUnit, [], at)) return void urgentLeftToDispatcher.inc();
      return decideDispatch(incident, { leadUnit, coUnits: [] }, { units, catalogue, opinion: null, at });
    });
  }
}
