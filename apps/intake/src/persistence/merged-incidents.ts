import type { EntityManager } from 'typeorm';

/** Whether incidents are merged into this one. As long as its row is locked, none is being merged into it. */
export async function hasMerged(manager: EntityManager, incidentId: string): Promise<boolean> {
  const merged: unknown[] = await manager.query(
    `SELECT FROM incident WHERE stage = 'MERGED' AND held->'mergedInto'->>'incidentId' = $1 LIMIT 1`,
    [incidentId],
  );
  return merged.length > 0;
}
