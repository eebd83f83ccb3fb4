import type { ListedIncident } from '../../../parts/incident/incident.js';

export const unit = 'D430211-sanitation';
export const helper = 'D430211-water';

/** A clock that runs out at this moment. */
export const clock = (name: ListedIncident['openClocks'][number]['clock'], dueAt: string) =>
  ({ clock: name, dueAt }) as ListedIncident['openClocks'][number];

/** What a desk looks at of an incident that the unit handles. */
export const listed = (more: Partial<ListedIncident> = {}): ListedIncident =>
  ({
    ...{ incidentId: '0192f7a0-1111-7000-8000-000000000001', incidentVersion: 4, number: '430211-20261009-000001' },
    ...{ stage: 'HANDLING', leadUnit: unit, coUnits: [], subTasks: [], openClocks: [], urgent: false },
    ...{ reportedAt: '2026-10-09T01:00:00.000Z', pendingRequest: null, lastRuling: null, handler: null },
    ...more,
  }) as ListedIncident;
