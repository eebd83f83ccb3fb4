import { fromLonLat } from 'ol/proj.js';
import type { QueuedIncident } from '../queue/queued-incident.js';
import type { Marked } from './clusters.js';

/** Where incidents lie on the map: projected once, since they hardly ever move. */
export class Marks {
  private readonly places = new Map<string, { readonly lng: number; readonly lat: number; readonly at: number[] }>();

  of(incidents: Iterable<QueuedIncident>, now: number): Marked[] {
    const marks: Marked[] = [];
    for (const incident of incidents) {
      const [x, y] = this.placeOf(incident) ?? [];
      if (x === undefined || y === undefined) continue;
      const { incidentId, urgent, nextDueAt } = incident;
      const isOverdue = nextDueAt !== null && Date.parse(nextDueAt) < now;
      marks.push({ id: incidentId, x, y, weight: urgent ? 'urgent' : isOverdue ? 'overdue' : 'usual' });
    }
    return marks;
  }

  private placeOf({ incidentId, point }: QueuedIncident): number[] | undefined {
    if (!point) return undefined;
    const known = this.places.get(incidentId);
    if (known?.lng === point.lng && known.lat === point.lat) return known.at;
    const at = fromLonLat([point.lng, point.lat]);
    this.places.set(incidentId, { ...point, at });
    return at;
  }
}
