import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventOf } from '#contracts';
import { encryptText, takeText } from '#custody';
import { DataKeys } from '#erasable';
import { createTestDatabase, eventLike, recorded, type TestDatabase, type TestService } from '#testing';
import type { EntityManager } from 'typeorm';
import { gridRegistryMigrations } from '../../../apps/grid-registry/src/migrations.js';
import { keepRegistryText } from '../../../apps/grid-registry/src/persistence/registry-texts.js';
import { calledThrice, erased, person, post, textIdsOf } from '../../../apps/intake/src/erasing.spec.js';
import { officer, reportAsClerk, startIntake, unmask } from '../../../apps/intake/src/intake-at-work.spec.js';
import type { Problem } from '../verify-offline.js';
import { type Alteration, type DrilledLog, startDrilledLog, whileAltered } from './drilled-log.spec.js';
import { Erasures } from './erasures.js';
import { holdTexts } from './hold-texts.js';
import { closeOwners, ownerAt, type Owners } from './owners.js';

let log: DrilledLog;
let intake: TestService;
let registry: TestDatabase;
let owners: Owners;

beforeAll(async () => {
  log = await startDrilledLog();
  intake = await startIntake();
  registry = await createTestDatabase(gridRegistryMigrations);
  // As the services themselves, who may write: these connections may not.
  owners = new Map([
    ['intake', ownerAt('intake', intake.database.url, intake.keysDatabase!.url)],
    ['grid-registry', ownerAt('grid-registry', registry.url)],
  ]);
});

afterAll(async () => {
  if (owners) await closeOwners(owners);
  await registry?.drop();
  await intake?.close();
  await log?.close();
});

const said = { text: '树倒在门口', address: '珠江南路 9 号' };

const held = (patience = 0) => holdTexts(log.tables, owners, patience);

/** What is found while something is altered: kinds and entries, and never a word of any text. */
async function foundWhile(alteration: Alteration): Promise<readonly (readonly [string, number | null])[]> {
  const problems = await whileAltered(alteration, held);
  expect(JSON.stringify(problems)).not.toMatch(/[\u4e00-\u9fff]/);
  return problems.map(({ kind, sequence }) => [kind, sequence]);
}

/** Somebody calls, and it is on the log. Gives the incident, its texts, and the entry that commits to them. */
async function called() {
  const { incidentId } = (await reportAsClerk(intake, said)).body as { incidentId: string };
  await log.record(intake);
  const [textId, other] = (await textIdsOf(intake, incidentId)) as [string, string];
  const [entry] = await log.committingTo(textId);
  return { incidentId, textId, other, entry };
}

const textRow = (textId: string, change: Pick<Alteration, 'set' | 'values'> = {}): Alteration => ({
  ...{ database: intake.database, table: 'free_text', where: ['text_id', textId] },
  ...change,
});
const keyRow = (subject: string, change: Pick<Alteration, 'set' | 'values'> = {}): Alteration => ({
  ...{ database: intake.keysDatabase!, table: 'data_key', where: ['subject_id', subject] },
  ...change,
});

describe('the texts that intake took, held against the log', () => {
  it('are all as they were: of reports and calls, and the reasons for looks and searches', async () => {
    const { incidentId } = await called();
    expect((await unmask(intake, incidentId, officer)).status).toBe(201);
    const search = { phone: '13912345678', reason: '来电询问进度' };
    expect((await post(intake, '/reporters/searches', officer, search)).status).toBe(201);
    await log.record(intake);
    expect(await held()).toEqual([]);
    const [{ data }] = (await recorded(intake, 'audit.personal-data-searched.v1')) as [
      EventOf<'audit.personal-data-searched.v1'>,
    ];
    const { textId } = data.reason;
    const [entry] = await log.committingTo(textId);
    const searched = { database: intake.database, table: 'reporter_search', where: ['reason_id', textId] } as const;
    expect(await foundWhile(searched)).toEqual([['TEXT_MISSING', entry]]);
  });

  it('show a bit that was flipped', async () => {
    const { textId, entry } = await called();
    const set = 'encrypted = set_byte(encrypted, 30, get_byte(encrypted, 30) # 1)';
    expect(await foundWhile(textRow(textId, { set }))).toEqual([['TEXT_ALTERED', entry]]);
  });

  it('show another text, encrypted as it must be, under the same key', async () => {
    const { incidentId, textId, entry } = await called();
    const { key } = await intake.app.get(DataKeys).of(incidentId);
    const { salt, ref } = takeText('树没有倒');
    const forged = encryptText(key, { salt, content: '树没有倒', ref: { ...ref, textId } });
    expect(await foundWhile(textRow(textId, { set: 'encrypted = $2', values: [forged] }))).toEqual([
      ['TEXT_ALTERED', entry],
    ]);
  });

  it('show a text that was put in another’s place', async () => {
    const { textId, other, entry } = await called();
    const set = 'encrypted = (SELECT encrypted FROM free_text WHERE text_id = $2)';
    expect(await foundWhile(textRow(textId, { set, values: [other] }))).toEqual([['TEXT_ALTERED', entry]]);
  });

  it('show a row that was deleted', async () => {
    const { textId, entry } = await called();
    expect(await foundWhile(textRow(textId))).toEqual([['TEXT_MISSING', entry]]);
  });

  it('show a key that was destroyed, or thrown away, without an erasure', async () => {
    const { incidentId, entry } = await called();
    const both = [
      ['TEXT_MISSING', entry],
      ['TEXT_MISSING', entry],
    ];
    const set = 'key = NULL, erased_at = clock_timestamp()';
    expect(await foundWhile(keyRow(incidentId, { set }))).toEqual(both);
    expect(await foundWhile(keyRow(incidentId))).toEqual(both);
    expect(await held()).toEqual([]);
  });
});

describe('the texts of a person who was erased', () => {
  it('are no problem, once the erasure is on the log', async () => {
    const { party } = await calledThrice(intake);
    await log.record(intake);
    expect(await held()).toEqual([]);
    await erased(intake, party);
    // Looked at while the log has not heard of it yet.
    const looking = held(5_000);
    await log.record(intake);
    expect(await looking).toEqual([]);
    expect(await held()).toEqual([]);
  });

  it('do not cover another’s, nor what was taken much later, nor a row that is gone', async () => {
    const { incidents, party } = await calledThrice(intake);
    const bystander = await called();
    await erased(intake, party);
    await log.record(intake);
    const { time } = (await recorded(intake, 'privacy.person-erased.v1')).at(-1)!;
    const set = 'key = NULL, erased_at = $2';
    expect(await foundWhile(keyRow(bystander.incidentId, { set, values: [time] }))).toEqual([
      ['TEXT_MISSING', bystander.entry],
      ['TEXT_MISSING', bystander.entry],
    ]);
    const erasures = await Erasures.on(log.tables);
    const moment = new Date(time);
    const hoursLater = (hours: number) => new Date(moment.getTime() + hours * 3_600_000);
    expect(erasures.cover(moment, incidents, moment)).toBe(true);
    expect(erasures.cover(moment, incidents, hoursLater(2))).toBe(false);
    expect(erasures.cover(hoursLater(1), incidents, moment)).toBe(false);
    const [textId] = (await textIdsOf(intake, incidents[0]!)) as [string];
    expect(await foundWhile(textRow(textId))).toEqual([['TEXT_MISSING', (await log.committingTo(textId))[0]]]);
  });

  it('are nowhere in what is told', async () => {
    const { incidentId } = (await reportAsClerk(intake, { caller: person, text: `${person.name}来过` })).body;
    await log.record(intake);
    const problems = await whileAltered(keyRow(incidentId), held);
    expect(problems).not.toEqual([]);
    expect(JSON.stringify(problems)).not.toContain(person.name);
  });
});

describe('a text of the registry', () => {
  it('is held in the clear, as it is kept', async () => {
    const manager = { query: (sql: string, given?: unknown[]) => registry.query(sql, given) } as EntityManager;
    const reason = await keepRegistryText(manager, '轮岗', '430211000000', 'post.read');
    await log.record(undefined, eventLike('registry.post-granted.v1', { data: { reason } }));
    expect(await held()).toEqual([]);
    const [entry] = await log.committingTo(reason.textId);
    const row = { database: registry, table: 'registry_text', where: ['text_id', reason.textId] } as const;
    expect(await foundWhile({ ...row, set: `content = '提拔'` })).toEqual([['TEXT_ALTERED', entry]]);
    expect(await foundWhile(row)).toEqual([['TEXT_MISSING', entry]]);
  });
});

describe('foreign messages on a topic', () => {
  const foreign = (json: string) => ({ ...eventLike('audit.signed-in.v1'), bytes: Buffer.from(json) });

  it('commit to nothing that anybody keeps, and stop nothing, however they are made', async () => {
    const hostile = [
      `{"commitment":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
      '{"commitment":"x","data":{"commitment":"x","textId":7}}',
      '[{"commitment":null}]',
      '{"data":[{"commitment":"x","textId":"no id"}],"source":{"toString":1},"time":{},"type":{"toString":1}}',
    ];
    await log.record(undefined, ...hostile.map(foreign));
    const [{ kind, sequence, detail }, ...more] = (await held()) as [Problem, ...Problem[]];
    expect(more).toEqual([]);
    expect({ kind, detail }).toEqual({ kind: 'TEXT_MISSING', detail: 'data.0, text no id of : it is not there' });
    expect(await log.committingTo('no id')).toEqual([sequence]);
  });
});
