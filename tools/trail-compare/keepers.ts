import type { IncidentEvent } from '#contracts';
import { loadIncidents } from '#custody';
import { type CustodyRules, fold, type HeldIncident } from '#lifecycle';
import type { EntityManager } from 'typeorm';
import { type IncidentView, viewAfter } from '../../apps/casebook/src/domain/incident-view.js';
import { type IncidentViewRow, toView } from '../../apps/casebook/src/persistence/incident-view.store.js';
import { closureRules } from '../../apps/closure/src/domain/incident-closure.js';
import { dispatchRules } from '../../apps/dispatch/src/domain/incident-dispatch.js';
import { handlingRules } from '../../apps/handling/src/domain/incident-handling.js';
import { intakeRules } from '../../apps/intake/src/domain/incident-intake.js';
import type { ServiceDatabase } from '../check/read-databases.js';

/** A service that keeps incidents: what it should have of one by its steps, and what it has. */
export interface Keeper {
  readonly service: string;
  readonly table: 'incident' | 'incident_view';
  readonly expected: (steps: readonly IncidentEvent[]) => object | undefined;
  readonly kept: (database: ServiceDatabase, incidentIds: readonly string[]) => Promise<ReadonlyMap<string, object>>;
}

/** Everything that the service's own table has of an incident, folded by the service's own rules. */
const follower = <S>(service: string, rules: CustodyRules<S>): Keeper => ({
  service,
  table: 'incident',
  expected: (steps) =>
    steps.reduce<HeldIncident<S> | undefined>((before, step) => fold(rules, before, step), undefined),
  kept: async (database, incidentIds) => {
    const reading = { query: (sql: string, given?: unknown[]) => database.query(sql, given) };
    const incidents = await loadIncidents(reading as EntityManager, incidentIds, { lock: false });
    return new Map(incidents.map((incident) => [incident.incidentId, incident]));
  },
});

const casebook: Keeper = {
  service: 'casebook',
  table: 'incident_view',
  expected: (steps) => steps.reduce<IncidentView | undefined>(viewAfter, undefined),
  kept: async (database, incidentIds) => {
    const rows = await database.query<IncidentViewRow>(
      'SELECT * FROM incident_view WHERE incident_id = ANY($1::uuid[])',
      [incidentIds],
    );
    return new Map(rows.map((row) => [row.incident_id, toView(row)]));
  },
};

export const keepers: readonly Keeper[] = [
  follower('intake', intakeRules),
  follower('dispatch', dispatchRules),
  follower('handling', handlingRules),
  follower('closure', closureRules),
  follower('evidence', { initial: {}, evolve: (held) => held }),
  casebook,
];
