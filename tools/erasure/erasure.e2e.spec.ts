import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { eventually, photo, type Platform, runningPlatform } from '#testing';
import pg from 'pg';
import type { Dossier } from '../../apps/trail/src/dossier/dossier.js';
import { provenBy } from '../../apps/trail/src/dossier/proven-by.spec.js';
import { databaseUrl } from '../bench/load/database-url.js';
import { readServers } from '../bench/servers.js';
import { filesHolding, formsOf } from '../fuzz/files-holding.js';
import { findLeaks, personal } from '../fuzz/find-leaks.js';
import { exportTrail } from '../trail-export/export-trail.js';
import { trailOf } from '../trail-export/trail-source.js';
import { verifyLive } from '../trail-verify/live/verify-live.js';
import { dumpDatabases } from './dump-databases.js';

const platformFile = process.env['E2E_PLATFORM_FILE'] ?? '';
const data = dirname(platformFile);
const keepers = ['intake', 'dispatch', 'handling', 'closure', 'evidence'] as const;
const [officer, dispatcher, department, chief] = ['intake-1', 'dispatcher-1', 'dept-sanitation-1', 'chief-1'] as const;

/** Letters that nothing else on this platform has in a row, and a number that nobody else gave. */
const mark = newId().slice(-12);
const person = { name: `尉迟${mark}`, phone: `139${String(Date.now()).slice(-8)}` };
const others = { name: '长孙', phone: `138${String(Date.now()).slice(-8)}` };
const point = { lng: 113.1340001, lat: 27.8270001 };

let platform: Platform;
let adminUrl: string;
let folder: string;
let trail: Awaited<ReturnType<typeof trailOf>>;
/** What the verifier found before there was anything to erase: other tests have used this platform. */
let before: ReadonlySet<string>;
let incidents: string[];
let erasureId: string;

beforeAll(async () => {
  platform = runningPlatform();
  ({ adminUrl } = readServers({ platform: platformFile }));
  trail = await trailOf({ platform: platformFile });
  folder = mkdtempSync(join(tmpdir(), 'erasure-'));
  chmodSync(folder, 0o711); // PostgreSQL's user has to come through
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function query<Row extends pg.QueryResultRow>(database: string, sql: string, values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl(adminUrl, database) });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function post(as: string, path: string, body: unknown, more: object = {}) {
  const answer = await platform.insist('POST', `/api/${path}`, { as, body, ...more });
  expect({ path, status: answer.status, code: answer.body.code }).toEqual({ path, status: 201, code: undefined });
  return answer.body;
}

const report = async (caller: object): Promise<string> =>
  (
    await post(officer, 'intake/incidents/clerk-reports', {
      ...{ caller, subcategory: '0103', point, text: `${person.name}说门口有积水`, address: `${person.name}家` },
    })
  ).incidentId;

/** Through to feedback; others write the name and the number down, and a photo is there. */
async function handled(incidentId: string): Promise<string> {
  const step = async (as: string, service: string, what: string, seen: number, body: object) =>
    post(as, `${service}/incidents/${incidentId}/${what}`, body, { seen });
  const filing = { filingCondition: 'VISIBLE_ON_SPOT', level: 'county' };
  await step(officer, 'intake', 'registrations', 1, filing);
  const opinion = `请联系${person.name} ${person.phone}`;
  await step(dispatcher, 'dispatch', 'dispatches', 2, { leadUnit: 'D430211-sanitation', opinion });
  await step(department, 'handling', 'acknowledgements', 3, {});
  const file = await post(department, 'evidence/files', await photo(`${mark} ${person.phone}`), {
    headers: { 'content-type': 'image/jpeg' },
  });
  await step(department, 'handling', 'feedbacks', 4, { result: `${person.name}满意`, evidence: [file.receipt] });
  return file.evidenceId;
}

/** What the verifier finds now, on the spot and against the checkpoint of before if there is one. */
async function found(): Promise<string[]> {
  const seen = join(folder, 'checkpoint');
  const options = { quietWithin: 60_000, ...(existsSync(seen) ? { checkpoints: seen } : {}) };
  const { problems, problemCounts } = await verifyLive(trail.platform, trail.source, options, () => undefined);
  // Of a kind only the first hundred are told.
  const counts = Object.entries(problemCounts).map(([kind, count]) => `${count} of ${kind}`);
  return [...problems.map(({ kind, sequence, detail }) => `${kind} ${sequence} ${detail}`), ...counts];
}

/** What of these incidents a service keeps under keys: how many values, and how many of them a key still opens. */
async function opens(service: string, incidents: readonly string[]): Promise<{ kept: number; opened: number }> {
  const tables = await query<{ name: string }>(
    service,
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'encrypted'`,
    [],
  );
  const where: Record<string, string> = {
    evidence_file: 'evidence_id IN (SELECT evidence_id FROM evidence_attachment WHERE incident_id = ANY($1::uuid[]))',
    reporter_search: 'incidents && $1::uuid[]',
    reporter: 'incident_id = ANY($1::uuid[]) AND incident_id <> $2::uuid',
  };
  const keyIds: string[] = [];
  for (const { name } of tables) {
    const condition = where[name] ?? 'incident_id = ANY($1::uuid[])';
    const values = name === 'reporter' ? [incidents, incidents[2]] : [incidents];
    const rows = await query<{ key_id: string }>(service, `SELECT key_id FROM "${name}" WHERE ${condition}`, values);
    keyIds.push(...rows.map(({ key_id }) => key_id));
  }
  const open = await query(
    `${service}_keys`,
    'SELECT FROM data_key WHERE key_id = ANY($1::uuid[]) AND key IS NOT NULL',
    [keyIds],
  );
  return { kept: keyIds.length, opened: open.length };
}

describe('a caller who is erased', () => {
  it('is nowhere any more: not in any database, topic, log or file, but as what no key opens', async () => {
    before = new Set(await found());
    writeFileSync(join(folder, 'checkpoint'), await (await trail.source.get('/checkpoint')).text());
    incidents = [await report(person), await report({ ...person, phone: `+86 ${person.phone}` }), await report(others)];
    await post(officer, `intake/incidents/${incidents[2]}/repeat-calls`, {
      caller: person,
      text: `我是${person.name}`,
    });
    const evidenceId = await handled(incidents[0]!);
    const reason = `${person.name}来电`;
    await post(officer, 'intake/reporters/searches', { phone: person.phone, reason });
    await post(officer, `intake/incidents/${incidents[0]}/reporter-unmaskings`, { reason });
    const seen = `/api/evidence/incidents/${incidents[0]}/files/${evidenceId}`;
    await eventually(async () => (await platform.ask('GET', seen, { as: chief })).status === 200);
    for (const service of ['intake', 'dispatch', 'handling', 'evidence'])
      expect((await opens(service, incidents)).opened).toBeGreaterThan(0);

    const { body } = await platform.ask('GET', `/api/intake/incidents/${incidents[0]}/reporters`, { as: officer });
    const request = { party: body.callers[0].party, ground: 'CONSENT_WITHDRAWN', reason: `${person.name}本人要求` };
    ({ erasureId } = await post(officer, 'intake/erasures', request));
    const ruling = await post(chief, `intake/erasures/${erasureId}/rulings`, { decision: 'APPROVED', reason });
    expect(ruling.finalOn).toMatch(/^\d{4}-\d\d-\d\d$/);

    await eventually(async () => {
      for (const service of keepers) if ((await opens(service, incidents)).opened > 0) return false;
      return true;
    });
    expect((await platform.ask('GET', seen, { as: chief })).status).toBe(410);
    const erasure = Buffer.from(`"erasureId":"${erasureId}"`);
    const inTrail = `SELECT FROM entry WHERE type = 'privacy.person-erased.v1' AND position($1::bytea IN bytes) > 0`;
    await eventually(async () => (await query('trail', inTrail, [erasure])).length === 1);
    const databases = new Map(
      [...trail.platform.databases.keys(), ...keepers.map((service) => `${service}_keys`)].map((name) => [
        name,
        databaseUrl(adminUrl, name),
      ]),
    );
    const places = { databases, brokers: trail.platform.kafkaBrokers, logs: join(data, 'logs') };
    expect(await findLeaks(places, [{ secrecy: personal, needles: [mark, person.phone] }])).toEqual([]);
    const files = readdirSync(join(data, 'evidence'), { recursive: true }).map(String);
    expect(files.filter((name) => name.includes(evidenceId))).toEqual([]);
  }, 240_000);

  it('is in no dump, export, archive or file, in any spelling', async () => {
    const [dumps, exported] = [join(folder, 'dumps'), join(folder, 'export')];
    mkdirSync(dumps);
    chmodSync(dumps, 0o777);
    await dumpDatabases(adminUrl, dumps);
    await exportTrail(trail.source, exported, () => undefined);
    const forms = [mark, person.phone].flatMap(formsOf);
    expect(await filesHolding(folder, forms)).toEqual([]);
    // All that the platform has written: the evidence, the trail's archive, the log of PostgreSQL, Kafka's segments.
    expect(await filesHolding(data, forms)).toEqual([]);

    // What is still told of the incident is found in the same places, so they were looked through.
    const incident = [Buffer.from(incidents[0]!)];
    const told = await filesHolding(folder, incident);
    for (const service of keepers) expect(told.some((name) => name.startsWith(`dumps/grid_${service}.`))).toBe(true);
    expect(told).toContain('export/entries.jsonl');
    expect((await filesHolding(join(data, 'trail/archive'), incident)).length).toBeGreaterThan(0);
    const keys = (await filesHolding(dumps, formsOf(incidents[0]!))).filter((name) => name.includes('_keys.'));
    expect(keys.length).toBeGreaterThan(0);
  }, 600_000);

  it('leaves dossiers that verify and say when it was erased', async () => {
    const dossier = await eventually(async () => {
      const { status, body } = await platform.ask('GET', dossierPath(), { as: chief });
      return status === 200 && (body as Dossier);
    });
    const textIds = dossier.commitments.filter(({ kind }) => kind === 'TEXT').map(({ id }) => id);
    const texts: { textId: string }[] = [];
    for (const service of ['intake', 'dispatch', 'handling', 'closure']) {
      const body = { textIds, withSalt: true };
      const read = await platform.ask('POST', `/api/${service}/texts/query`, { as: chief, body });
      expect(read.status).toBe(200);
      texts.push(...read.body);
    }
    const { body: files } = await platform.ask('GET', `/api/evidence/incidents/${incidents[0]}/file-digests`, {
      as: chief,
    });
    expect([texts.length, files.length]).toEqual([textIds.length, 1]);

    const opened = await platform.ask('POST', dossierPath(), { as: chief, body: { texts, files } });
    expect(opened.status).toBe(200);
    const { commitments, entries, erasures, ...signed } = opened.body as Dossier;
    expect(commitments.length).toBeGreaterThanOrEqual(4);
    const [erasure] = erasures;
    const { time, data: told } = JSON.parse(Buffer.from(erasure!.bytes, 'base64').toString());
    expect(told.erasureId).toBe(erasureId);
    expect(commitments.map(({ opening }) => opening)).toEqual(commitments.map(() => ({ erasedAt: time })));
    const isProven = provenBy(signed);
    expect([...entries, ...erasures].filter((entry) => !isProven(entry))).toEqual([]);
  });

  it('leaves the trail as it was: the verifier finds no problem that was not there before', async () => {
    expect((await found()).filter((problem) => !before.has(problem))).toEqual([]);
  }, 240_000);
});

const dossierPath = () => `/api/trail/incidents/${incidents[0]}/dossier`;
