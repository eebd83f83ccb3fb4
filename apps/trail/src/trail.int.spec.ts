import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { leafHash } from '#merkle';
import pg from 'pg';
import { eventLike, eventually, holding, story } from '#testing';
import { Sequencer } from './sequence/sequencer.js';
import { auditor, startTrail, type TrailAtWork } from './trail-at-work.spec.js';

let service: TrailAtWork;

beforeAll(async () => {
  service = await startTrail();
});

afterAll(() => service?.close());

const size = () => service.size();
const entries = (query: string) => service.entries(query);

describe('the trail', () => {
  it('keeps each event once, as the very bytes, however often it comes', async () => {
    const told = story().step('incident.reported.v1').step('incident.registered.v1');
    await service.topics.publish(...told.events, ...told.events, ...told.events);
    const found = await eventually(async () => {
      const all = await entries(`incident=${told.incidentId}&raw=true`);
      return all.length === 2 && all;
    });
    expect(found.map(({ bytes }: { bytes: string }) => Buffer.from(bytes, 'base64'))).toEqual(
      told.events.map(({ bytes }) => bytes),
    );
    expect(found[0].leafHash).toBe(leafHash(told.events[0]!.bytes).toString('base64'));
  });

  it('makes an entry of bytes it can’t read, and of other bytes under the same event id', async () => {
    const before = await size();
    const { event, bytes } = eventLike('audit.signed-in.v1');
    const garbage = Buffer.from([0xff, 0xfe, 0x00, 0x01]);
    await service.topics.publishBytes('audit.events.v1', 'x', bytes, garbage, Buffer.alloc(0));
    await service.topics.publishBytes(
      'audit.events.v1',
      'x',
      Buffer.from(JSON.stringify({ ...event, actor: 'other' })),
    );
    await eventually(async () => (await size()) === before + 4);
    const unreadable = (await entries(`after=${before}&type=trail.unreadable.v1`)) as { event: object }[];
    const digestOf = (given: Buffer) => createHash('sha256').update(given).digest('hex');
    expect(unreadable.map(({ event: stood }) => stood)).toEqual(
      expect.arrayContaining([
        { type: 'trail.unreadable.v1', data: { digest: digestOf(garbage), length: 4 } },
        { type: 'trail.unreadable.v1', data: { digest: digestOf(Buffer.alloc(0)), length: 0 } },
      ]),
    );
  });

  it.each([
    ['U+0000', { actor: 'a\u0000b', actorunit: '\u0000' }],
    ['half a character', { actor: '\ud800' }],
    ['a type longer than an index takes', { type: `a.${'b'.repeat(200_000)}.v1` }],
    ['a unit that does not even compress', { actorunit: randomBytes(100_000).toString('base64') }],
    ['a year before years', { time: '0000-01-01T00:00:00.000Z' }],
    ['a version beyond counting', { incidentversion: 4e9 }],
    ['an attribute of tomorrow', { hologram: true }],
    ['data of no kind', { data: null }],
  ])('makes an entry of an envelope with %s, and goes on', async (_, attributes) => {
    const { event } = eventLike('audit.signed-in.v1');
    const bytes = Buffer.from(JSON.stringify({ ...event, ...attributes }));
    const { event: next, bytes: nextBytes } = eventLike('audit.signed-in.v1');
    const before = await size();
    await service.topics.publishBytes('audit.events.v1', 'hostile', bytes, nextBytes);
    await eventually(async () => (await size()) === before + 2);
    const [entry, after] = await entries(`after=${before}&raw=true`);
    expect(Buffer.from(entry.bytes, 'base64').equals(bytes)).toBe(true);
    expect(after.event.id).toBe(next.id);
  });

  it('numbers without a gap, with two replicas at work', async () => {
    const second = await service.replica();
    try {
      const before = await size();
      const stories = Array.from({ length: 60 }, () =>
        story().step('incident.reported.v1').step('incident.registered.v1').step('incident.dispatched.v1'),
      );
      await service.topics.publish(...stories.flatMap(({ events }) => events));
      await eventually(async () => (await size()) === before + 180, 30_000);
      const rows = await service.database.query<{ sequence: string }>('SELECT sequence FROM entry ORDER BY sequence');
      expect(rows.map(({ sequence }) => Number(sequence))).toEqual(rows.map((_, index) => index + 1));
      for (const told of stories.slice(0, 5)) {
        const own = await entries(`incident=${told.incidentId}`);
        expect(own.map(({ event }: { event: { incidentversion: number } }) => event.incidentversion)).toEqual([
          1, 2, 3,
        ]);
      }
    } finally {
      await second.stop();
    }
  });

  it('numbers without a gap and once each, when the same and other messages come from all sides at once', async () => {
    const before = await size();
    const sequencer = service.app.get(Sequencer);
    const messages = Array.from({ length: 200 }, (_, offset) => ({
      topic: 'audit.events.v1',
      partition: 0,
      offset: String(offset),
      key: null,
      value: eventLike('audit.signed-in.v1').bytes,
    }));
    await Promise.all(
      Array.from({ length: 20 }, (_, part) => sequencer.process(messages.slice(part * 9, part * 9 + 29))),
    );
    expect(await size()).toBe(before + 200);
    const rows = await service.database.query<{ count: string; distinct: string; ordered: boolean }>(
      `SELECT count(*) AS count, count(DISTINCT leaf) AS distinct, bool_and(ordered) AS ordered
       FROM (SELECT *, received_at >= lag(received_at, 1, '-infinity') OVER (ORDER BY sequence) AS ordered FROM entry)`,
    );
    expect(rows[0]).toEqual({ count: String(before + 200), distinct: String(before + 200), ordered: true });
  });

  it('takes back the numbers of a batch that failed', async () => {
    const before = await size();
    const [ok, broken] = [eventLike('audit.signed-in.v1'), eventLike('audit.signed-in.v1')].map(
      ({ bytes }, offset) => ({
        topic: 'audit.events.v1',
        partition: 0,
        offset: String(offset),
        key: null,
        value: bytes,
      }),
    );
    const sequencer = service.app.get(Sequencer);
    await expect(sequencer.process([ok!, { ...broken!, offset: 'no number' }])).rejects.toThrow();
    expect(await size()).toBe(before);
    await sequencer.process([ok!]);
    expect(await entries(`after=${before}`)).toMatchObject([{ sequence: before + 1 }]);
  });

  it.each([
    ['UPDATE', "UPDATE entry SET topic = 'x'"],
    ['DELETE', 'DELETE FROM entry'],
    ['TRUNCATE', 'TRUNCATE entry'],
  ])('refuses %s, to the service by its rights and to the owner by a trigger', async (_, sql) => {
    const before = await size();
    for (const [connectionString, message] of [
      [service.database.url, /permission denied/],
      [service.database.ownerUrl, /append-only/],
    ] as const) {
      const client = new pg.Client({ connectionString });
      await client.connect();
      const refused: unknown = await client.query(sql).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: '42501' });
      expect(String(refused)).toMatch(message);
      await client.end();
    }
    expect(await size()).toBe(before);
  });

  it('is found by actor, unit, type and time, page by page', async () => {
    const told = story().step('incident.reported.v1', {
      actor: 'somebody-in-particular',
      time: '2031-01-01T00:00:00.000Z',
    });
    await service.topics.publish(...told.events);
    await eventually(async () => (await entries('actor=somebody-in-particular')).length === 1);
    expect(await entries('from=2031-01-01T00:00:00Z&to=2031-01-01T00:00:01Z')).toHaveLength(1);
    expect(await entries('from=2031-01-01T00:00:01Z')).toHaveLength(0);
    expect((await entries('unit=430211001001001&limit=500')).length).toBeGreaterThan(1);
    const first = (await service.send('GET', '/entries?type=incident.reported.v1&limit=3', { as: auditor })).body;
    const second = (
      await service.send('GET', `/entries?type=incident.reported.v1&limit=3&after=${first.next}`, { as: auditor })
    ).body;
    expect(second.entries[0].sequence).toBeGreaterThan(first.entries[2].sequence);
  });

  it('is read from its end as well, page by page', async () => {
    const last = await size();
    const page = async (query: string) =>
      (await service.send('GET', `/entries?order=newest&limit=3${query}`, { as: auditor })).body;
    const first = await page('');
    expect(first.entries[0].sequence).toBeGreaterThanOrEqual(last);
    const numbers = (entries: { sequence: number }[]) => entries.map(({ sequence }) => sequence);
    const second = await page(`&before=${first.next}`);
    expect(numbers(second.entries)).toEqual([1, 2, 3].map((n) => first.next - n));
    expect((await page('&before=3')).next).toBeNull();
  });

  it('finds an incident by its number', async () => {
    const number = '430211-20240229-000077';
    const told = story().step('incident.reported.v1', { data: { number } });
    await service.topics.publish(...told.events);
    await eventually(async () => (await entries(`incident=${told.incidentId}`)).length === 1);
    const find = (wanted: string) => service.send('GET', `/incidents?number=${wanted}`, { as: auditor });
    expect(await find(number)).toMatchObject({ status: 200, body: { number, incidentId: told.incidentId } });
    expect(await find('430211-20240229-000078')).toMatchObject({ status: 404, body: { code: 'TRAIL.NO_SUCH_NUMBER' } });
    expect(await find('430211-20249999-000001')).toMatchObject({ status: 404, body: { code: 'TRAIL.NO_SUCH_NUMBER' } });
    expect((await find("430211-20240229-000077' OR 1=1")).status).toBe(400);
  });

  it('gives no more bytes on a page than can be borne', async () => {
    const before = await size();
    const big = Array.from({ length: 7 }, () => Buffer.from(`"${randomBytes(600_000).toString('base64')}"`));
    await service.topics.publishBytes('audit.events.v1', 'big', ...big);
    await eventually(async () => (await size()) === before + 7);
    const seen: string[] = [];
    const pages: number[] = [];
    for (let after: number | null = before; after !== null;) {
      const { body } = await service.send('GET', `/entries?after=${after}&limit=500`, { as: auditor });
      seen.push(...body.entries.map(({ leafHash: leaf }: { leafHash: string }) => leaf));
      pages.push(body.entries.length);
      after = body.next;
    }
    expect(pages).toEqual([6, 1]);
    expect(seen).toEqual(big.map((bytes) => leafHash(bytes).toString('base64')));
  });

  it('is read by the auditor only', async () => {
    for (const role of ['dispatcher', 'duty_chief', 'system_admin', 'security_admin', 'evaluator'] as const) {
      expect((await service.send('GET', '/entries', { as: holding(role, '430211000000') })).status).toBe(403);
    }
    expect((await service.send('GET', '/entries')).status).toBe(401);
    expect(await service.send('GET', '/entries/999999999', { as: auditor })).toMatchObject({
      status: 404,
      body: { code: 'TRAIL.NO_SUCH_ENTRY' },
    });
    for (const path of ['/entries/x', '/entries/0', '/entries/1e3', '/entries?from=yesterday', '/entries?after=1e99']) {
      expect(await service.send('GET', path, { as: auditor })).toMatchObject({ status: 400 });
    }
    const odd = '/entries?from=0000-01-01T00:00:00Z&to=2026-10-09T00:00:00%2B23:59';
    expect((await service.send('GET', odd, { as: auditor })).status).toBe(200);
  });
});
