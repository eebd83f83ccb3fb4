import type { EntityManager } from 'typeorm';
import { type FoldedIncident, foldSteps, type StepEntry, stepsAmong } from '../domain/incident-steps.js';

/** What the entries up to a sequence number make of these incidents, in the order of their ids; without those unheard of. */
export async function incidentsAsOf(
  from: Pick<EntityManager, 'query'>,
  incidentIds: readonly string[],
  upTo: number,
): Promise<FoldedIncident[]> {
  const rows: (Omit<StepEntry, 'sequence'> & { sequence: string; incident_id: string })[] = await from.query(
    `SELECT incident_id, sequence, topic, bytes FROM entry
     WHERE incident_id = ANY($1::uuid[]) AND sequence <= $2 ORDER BY incident_id, sequence`,
    [incidentIds, upTo],
  );
  const entries = new Map<string, StepEntry[]>();
  for (const { incident_id: id, sequence, ...entry } of rows) {
    const own = entries.get(id) ?? [];
    own.push({ ...entry, sequence: Number(sequence) });
    entries.set(id, own);
  }
  return [...entries.values()].flatMap((own) => foldSteps(stepsAmong(own).steps) ?? []);
}
