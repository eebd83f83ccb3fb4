import { loadIncidents } from '#custody';
import type { Point } from '#contracts';
import type { HeldIncident } from '#lifecycle';
import type { EntityManager } from 'typeorm';
import type { DuplicateLimits } from '../domain/duplicates.js';
import type { IncidentIntake } from '../domain/incident-intake.js';
import { boxAround } from '../domain/nearness.js';

/** How many are compared at the most, the nearest: their texts are decrypted. */
const mostCompared = 50;

interface About {
  readonly incidentId: string;
  readonly point: Point;
  readonly reportedAt: string;
  readonly subcategory: string | null;
}

/** The incidents under way that lie and came near enough to be the same as this one, and may be of its subcategory. */
export async function incidentsNearby(
  manager: EntityManager,
  { incidentId, point, reportedAt, subcategory }: About,
  { metres, hours }: Pick<DuplicateLimits, 'metres' | 'hours'>,
): Promise<HeldIncident<IncidentIntake>[]> {
  const { west, east, south, north } = boxAround(point, metres);
  const at = (hoursLater: number) => new Date(Date.parse(reportedAt) + hoursLater * 3_600_000).toISOString();
  const rows: { incident_id: string }[] = await manager.query(
    `SELECT incident_id FROM incident
     WHERE open AND lat BETWEEN $1 AND $2 AND lng BETWEEN $3 AND $4 AND incident_id <> $5
       AND held->>'reportedAt' COLLATE "C" BETWEEN $6 AND $7
       AND ($8::text IS NULL OR particulars->>'subcategory' IS NULL OR particulars->>'subcategory' = $8)
     ORDER BY abs(lat - $9) + abs(lng - $10), incident_id LIMIT ${mostCompared}`,
    [south, north, west, east, incidentId, at(-hours), at(hours), subcategory, point.lat, point.lng],
  );
  return loadIncidents(
    manager,
    rows.map(({ incident_id }) => incident_id),
    { lock: false },
  );
}
