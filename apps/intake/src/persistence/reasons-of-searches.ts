import type { EntityManager } from 'typeorm';

/** The reasons of searches until then that showed one of these incidents: they may name whom somebody looked for. */
export async function reasonsOfSearches(
  manager: EntityManager,
  incidents: readonly string[],
  until: Date,
): Promise<string[]> {
  const rows: { reason_id: string }[] = await manager.query(
    'SELECT reason_id FROM reporter_search WHERE incidents && $1::uuid[] AND searched_at <= $2',
    [incidents, until],
  );
  return rows.map(({ reason_id }) => reason_id);
}
