import { isDeepStrictEqual } from 'node:util';
import { type SequencedStep, type StepEntry, stepsAmong } from '../../apps/trail/src/domain/incident-steps.js';
import type { ServiceDatabase } from '../check/read-databases.js';
import { type Keeper, keepers } from './keepers.js';

/** One incident of which a service has something else than its entries say. */
export interface Difference {
  readonly incidentId: string;
  readonly service: string;
  /** The fields that differ, as in `particulars.urgent`; `(missing)` where one of the two has no such incident. */
  readonly fields: readonly string[];
  /** The entry of the incident's last step; null where the trail has none. */
  readonly lastEntry: number | null;
}

export interface Comparison {
  readonly incidents: number;
  readonly differences: readonly Difference[];
}

const pageSize = 500;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Rebuilds every incident from the trail and holds it against each service's own table, some hundred at a time. */
export async function compare(databases: ReadonlyMap<string, ServiceDatabase>): Promise<Comparison> {
  const trail = databases.get('trail')!;
  const differences: Difference[] = [];
  let incidents = 0;
  for (let after = beforeAll; ;) {
    const ids = await nextIncidents(databases, after);
    if (ids.length === 0) return { incidents, differences };
    const steps = await stepsOf(trail, ids);
    for (const keeper of keepers) {
      const kept = await keeper.kept(databases.get(keeper.service)!, ids);
      for (const incidentId of ids) {
        const own = steps.get(incidentId) ?? [];
        const expected = keeper.expected(own.map(({ event }) => event));
        const fields = differing(expected, kept.get(incidentId));
        const lastEntry = own.at(-1)?.sequence ?? null;
        if (fields.length > 0) differences.push({ incidentId, service: keeper.service, fields, lastEntry });
      }
    }
    incidents += ids.length;
    after = ids.at(-1)!;
  }
}

/** The next incidents that anybody has, the trail or one of the services. */
async function nextIncidents(databases: ReadonlyMap<string, ServiceDatabase>, after: string): Promise<string[]> {
  const next = async (service: string, table: string, which = '') => {
    const rows = await databases.get(service)!.query<{ id: string }>(
      `SELECT DISTINCT incident_id AS id FROM ${table} WHERE incident_id > $1 ${which}
       ORDER BY incident_id LIMIT ${pageSize}`,
      [after],
    );
    return rows.map(({ id }) => id);
  };
  const found = await Promise.all([
    next('trail', 'entry', "AND topic = 'incident.events.v1'"),
    ...keepers.map(({ service, table }: Keeper) => next(service, table)),
  ]);
  return [...new Set(found.flat())].sort().slice(0, pageSize);
}

async function stepsOf(trail: ServiceDatabase, ids: readonly string[]): Promise<Map<string, readonly SequencedStep[]>> {
  const rows = await trail.query<{ id: string; sequence: string; topic: string; bytes: Buffer }>(
    `SELECT incident_id AS id, sequence, topic, bytes FROM entry
     WHERE incident_id = ANY($1::uuid[]) AND topic = 'incident.events.v1' ORDER BY incident_id, sequence`,
    [ids],
  );
  const entries = new Map<string, StepEntry[]>(ids.map((id) => [id, []]));
  for (const { id, sequence, ...entry } of rows) entries.get(id)!.push({ ...entry, sequence: Number(sequence) });
  return new Map([...entries].map(([id, own]) => [id, stepsAmong(own).steps]));
}

/** The paths at which two values differ, as JSON tells them. */
export function differing(expected: unknown, kept: unknown): string[] {
  if (expected === undefined && kept === undefined) return [];
  if (expected === undefined || kept === undefined) return ['(missing)'];
  return paths(JSON.parse(JSON.stringify(expected)), JSON.parse(JSON.stringify(kept)), '');
}

function paths(a: unknown, b: unknown, at: string): string[] {
  if (isDeepStrictEqual(a, b)) return [];
  if (!isRecord(a) || !isRecord(b)) return [at];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.flatMap((name) => paths(a[name], b[name], at === '' ? name : `${at}.${name}`));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
