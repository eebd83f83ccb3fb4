import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MigrationClass } from '#database';
import { newId } from '#primitives';
import { createTestDatabase, type TestDatabase, testServers } from '#testing';
import { casebookMigrations } from '../../apps/casebook/src/migrations.js';
import { closureMigrations } from '../../apps/closure/src/migrations.js';
import { dispatchMigrations } from '../../apps/dispatch/src/migrations.js';
import { evidenceMigrations } from '../../apps/evidence/src/migrations.js';
import { handlingMigrations } from '../../apps/handling/src/migrations.js';
import { intakeMigrations } from '../../apps/intake/src/migrations.js';
import { trailMigrations } from '../../apps/trail/src/migrations.js';
import { ServiceDatabase } from '../check/read-databases.js';
import { storeIncidents } from '../stored-incidents/store-incidents.js';
import { templatesPerBatch } from '../stored-incidents/template.js';
import { holdOwners } from '../trail-verify/live/hold-owners.js';
import { compare, differing } from './compare.js';

const migrations: Record<string, readonly MigrationClass[]> = {
  intake: intakeMigrations,
  dispatch: dispatchMigrations,
  handling: handlingMigrations,
  closure: closureMigrations,
  evidence: evidenceMigrations,
  casebook: casebookMigrations,
  trail: trailMigrations,
};

const owned = new Map<string, TestDatabase>();
const read = new Map<string, ServiceDatabase>();
let stored = 0;

beforeAll(async () => {
  for (const [service, list] of Object.entries(migrations)) {
    const database = await createTestDatabase(list);
    owned.set(service, database);
    read.set(service, new ServiceDatabase(service, database.ownerUrl));
  }
  stored = await storeIncidents(4 * templatesPerBatch, {
    urlOf: (service: string) => owned.get(service)!.ownerUrl,
    surroundings: {
      grids: ['430211001001001', '430211002001001'],
      departments: ['D430211-sanitation', 'D430211-urban_management'],
      subcategories: ['0103', '0104'],
      people: Array.from({ length: 5 }, () => newId()),
    },
    say: () => undefined,
  });
});

afterAll(async () => {
  for (const database of read.values()) await database.close();
  for (const database of owned.values()) await database.drop();
});

/** Alters one row of a service's table below the service, and tells what is found; then puts it back. */
async function found(service: string, table: string, set: string): Promise<unknown> {
  const database = owned.get(service)!;
  const [row] = await database.query<{ id: string; was: object }>(
    `SELECT incident_id AS id, to_jsonb(t) AS was FROM ${table} t ORDER BY version DESC, incident_id LIMIT 1`,
  );
  await database.query(`UPDATE ${table} SET ${set} WHERE incident_id = $1`, [row!.id]);
  const { differences } = await compare(read);
  const [last] = await owned
    .get('trail')!
    .query<{ n: number }>('SELECT max(sequence)::int AS n FROM entry WHERE incident_id = $1', [row!.id]);
  const [column] = set.split(' = ');
  await database.query(
    `UPDATE ${table} SET ${column} = (jsonb_populate_record(NULL::${table}, $1)).${column} WHERE incident_id = $2`,
    [row!.was, row!.id],
  );
  return differences.map(({ incidentId, lastEntry, ...rest }) => ({
    ...rest,
    same: incidentId === row!.id && lastEntry === last!.n,
  }));
}

describe('the present, held against the trail', () => {
  it('differs nowhere, in more incidents than are looked at in one go', async () => {
    expect(stored).toBeGreaterThan(500);
    expect(await compare(read)).toEqual({ incidents: stored, differences: [] });
  });

  it.each([
    ['dispatch', 'incident', "stage = 'VOIDED'", ['stage']],
    ['intake', 'incident', "grid = '430211009009009'", ['scope.grid']],
    ['handling', 'incident', `particulars = jsonb_set(particulars, '{urgent}', 'true')`, ['particulars.urgent']],
    ['closure', 'incident', `held = held || '{"forged": 1}'`, ['held.forged']],
    ['evidence', 'incident', 'version = version - 1', ['version']],
    ['casebook', 'incident_view', 'rework_count = 7', ['reworkCount']],
  ] as const)('differs where a row of %s was changed in %s: %s', async (service, table, set, fields) => {
    expect(await found(service, table, set)).toEqual([{ service, fields, same: true }]);
  });

  it('differs where a service has an incident that the trail never heard of, or has lost one', async () => {
    const database = owned.get('dispatch')!;
    const made = newId();
    const [lost] = await database.query<{ incident_id: string }>('SELECT incident_id FROM incident LIMIT 1');
    await database.query('UPDATE incident SET incident_id = $1 WHERE incident_id = $2', [made, lost!.incident_id]);
    const { differences } = await compare(read);
    expect(differences).toHaveLength(2);
    for (const [incidentId, lastEntry] of [
      [made, null],
      [lost!.incident_id, expect.any(Number)],
    ]) {
      expect(differences).toContainEqual({ incidentId, service: 'dispatch', fields: ['(missing)'], lastEntry });
    }
    await database.query('UPDATE incident SET incident_id = $2 WHERE incident_id = $1', [made, lost!.incident_id]);
  });

  it('is told by the verifier with the entry of the last step, after it has waited for quiet', async () => {
    const said: string[] = [];
    const hold = () =>
      holdOwners({
        ...{ databases: [...read.values()], brokers: testServers().brokers, namespace: 'nobody.' },
        ...{ within: 1, say: (line: string) => said.push(line) },
      });
    expect(await hold()).toEqual([]);
    // Of these incidents nothing ever was on a topic.
    expect(said).toContain('not everything has arrived: casebook has consumed nothing yet');
    const database = owned.get('closure')!;
    const [row] = await database.query<{ id: string }>('SELECT min(incident_id::text) AS id FROM incident');
    await database.query('UPDATE incident SET version = version + 1 WHERE incident_id = $1', [row!.id]);
    const [last] = await owned
      .get('trail')!
      .query<{ n: number }>('SELECT max(sequence)::int AS n FROM entry WHERE incident_id = $1', [row!.id]);
    const detail = `incident ${row!.id}: closure differs in version`;
    expect(await hold()).toEqual([{ kind: 'OWNER_DIFFERS', sequence: last!.n, detail }]);
    await database.query('UPDATE incident SET version = version - 1 WHERE incident_id = $1', [row!.id]);
  });

  it('names the fields', () => {
    expect(differing({ a: { b: 1, c: [1] } }, { a: { b: 2, c: [1] } })).toEqual(['a.b']);
    expect(differing({ a: [1, 2] }, { a: [2, 1] })).toEqual(['a']);
    expect(differing({ a: 1 }, { a: 1, b: 1 })).toEqual(['b']);
    expect(differing(undefined, {})).toEqual(['(missing)']);
  });
});
