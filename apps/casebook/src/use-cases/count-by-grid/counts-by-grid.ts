import { areaPrefix } from '#primitives';

/** What counts as a grid's load: whatever somebody had to look at once. A merged one is counted with its master. */
const isLoad = "stage NOT IN ('REJECTED', 'MERGED', 'VOIDED')";

/**
 * Every grid code of an area that has ever had an incident, each found by one look into the index: PostgreSQL would
 * read all incidents of the area for them otherwise, and an area has those of many years.
 */
const gridsOfArea = `
  WITH RECURSIVE present AS (
    (SELECT grid FROM incident_view WHERE grid >= $1 AND grid < $2 ORDER BY grid LIMIT 1)
    UNION ALL
    SELECT (SELECT later.grid FROM incident_view AS later WHERE later.grid > present.grid AND later.grid < $2
            ORDER BY later.grid LIMIT 1)
    FROM present WHERE present.grid IS NOT NULL)`;

/** Those of each grid that were reported since; only these are looked at. */
const loadSince = `present CROSS JOIN LATERAL (
    SELECT lng, lat FROM incident_view AS reported
    WHERE reported.grid = present.grid AND reported_at >= $3 AND ${isLoad} OFFSET 0) AS load`;

/** `grid` and `count` of each grid that has any, in the order of their codes. */
export const byGrid = `${gridsOfArea}
  SELECT present.grid, count(*)::int AS count FROM ${loadSince} GROUP BY present.grid ORDER BY present.grid`;

/** About a hundred metres, in degrees: a cell's height, and its width at the equator. */
export const cellSize = 0.001;

/** The middle of each cell with any, by the grid they were located in. */
export const byCell = `${gridsOfArea}
  SELECT present.grid, (floor(lng / ${cellSize}) + 0.5) * ${cellSize} AS lng,
         (floor(lat / ${cellSize}) + 0.5) * ${cellSize} AS lat, count(*)::int AS count
  FROM ${loadSince} WHERE lng IS NOT NULL AND lat IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;

/** The parameters of both. */
export function areaSince(area: string, days: number, now: Date): unknown[] {
  const prefix = areaPrefix(area);
  // A colon comes right after the digit 9.
  return [prefix, `${prefix}:`, new Date(now.getTime() - days * 86_400_000)];
}
