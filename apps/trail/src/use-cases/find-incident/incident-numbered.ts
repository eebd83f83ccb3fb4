import type { EntityManager } from 'typeorm';

/**
 * The incident of the first report that says it has this number. The number tells its day, before which the trail can’t
 * have received it; from there on reports are looked at by their bytes, which are canonical.
 */
export async function incidentNumbered(
  from: Pick<EntityManager, 'query'>,
  number: string,
): Promise<string | undefined> {
  const [, year, month, day] = /^\d{6}-(\d{4})(\d\d)(\d\d)-/.exec(number) ?? [];
  const since = new Date(`${year}-${month}-${day}T00:00:00+08:00`);
  if (Number.isNaN(since.getTime())) return undefined;
  const [row]: { incident_id: string }[] = await from.query(
    `SELECT incident_id FROM entry
     WHERE type = 'incident.reported.v1' AND incident_id IS NOT NULL
       AND sequence >= (SELECT sequence FROM entry WHERE received_at >= $1::timestamptz - interval '10 minutes'
         ORDER BY received_at, sequence LIMIT 1)
       AND position(convert_to($2, 'UTF8') IN bytes) > 0
     ORDER BY sequence LIMIT 1`,
    [since, `"number":"${number}"`],
  );
  return row?.incident_id;
}
