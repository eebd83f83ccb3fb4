import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventOf } from '#contracts';
import { eventLike, eventually, holding, spawnService, type TestService } from '#testing';
import pg from 'pg';
import {
  calledThrice,
  callersOf,
  carriedOut,
  chief,
  colleague,
  erased,
  erasure,
  person,
  post,
  request,
  rule,
  textIdsOf,
  textsOf,
} from './erasing.spec.js';
import { elsewhere, officer, reportAsClerk, startIntake, unmask, worker } from './intake-at-work.spec.js';

let service: TestService;
let list: string;

beforeAll(async () => {
  list = await mkdtemp(join(tmpdir(), 'erasures-'));
  service = await startIntake({ ERASURES_DIR: list });
});
afterAll(async () => {
  await service?.close();
  await rm(list, { recursive: true });
});

const onTopic = async (erasureId: string): Promise<EventOf<'privacy.person-erased.v1'>> =>
  eventually(async () =>
    (await service.topics.read('privacy.events.v1'))
      .map(({ value }) => JSON.parse(value.toString()))
      .find(({ type, subject }) => type === 'privacy.person-erased.v1' && subject === erasureId),
  );

describe('a caller who is erased', () => {
  it('is in nothing any more, however the number was written: not in databases, topics, answers or searches', async () => {
    const searcher = holding('intake_officer', '430211000000');
    const { incidents, party } = await calledThrice(service);
    const search = (body: object) =>
      post(service, '/reporters/searches', searcher, { reason: `${person.name}来电询问`, ...body });
    expect((await search({ phone: person.phone })).body.incidents).toHaveLength(3);
    expect((await search({ text: person.name })).body.incidents).toHaveLength(3);

    const { erasureId } = (await request(service, party)).body;
    const asked = await erasure(service, erasureId);
    expect(asked).toMatchObject({ status: 'REQUESTED', requestedBy: officer.person, finalOn: null, held: [] });
    expect(asked.callers).toHaveLength(3);
    for (const caller of asked.callers) expect(caller).toMatchObject({ name: '尉**', phone: '137****2222' });
    expect(await rule(service, erasureId, 'APPROVED')).toMatchObject({
      status: 201,
      body: { erasureId, status: 'APPROVED', finalOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
    await carriedOut(service, erasureId);

    for (const incidentId of incidents) {
      expect(await callersOf(service, incidentId)).toEqual([
        { party: expect.any(String), confidential: false, erased: true, erasedAt: expect.any(String) },
      ]);
      const textIds = await textIdsOf(service, incidentId);
      const texts = await textsOf(service, textIds);
      expect(texts).toHaveLength(textIds.length);
      for (const text of texts) expect(text).toMatchObject({ erased: true, erasedAt: expect.any(String) });
    }
    expect(await unmask(service, incidents[0]!, officer)).toMatchObject({
      status: 410,
      body: { code: 'REPORTER.ERASED' },
    });
    expect((await search({ phone: person.phone })).body.incidents).toEqual([]);
    expect((await search({ text: '路面塌了' })).body.incidents).toEqual([]);

    const event = await onTopic(erasureId);
    expect(event.data).toMatchObject({ requestedBy: officer.person, approvedBy: chief.person });
    expect(new Set(event.data.incidents)).toEqual(new Set(incidents));
    expect(event.data.parties).toHaveLength(3);
    expect((await erasure(service, erasureId)).callers).toEqual([]);
    // The list for the day of a restore.
    expect(JSON.parse(await readFile(join(list, `${erasureId}.json`), 'utf8'))).toEqual(event);
  });

  it('was in none of them in the clear even before', async () => {
    await calledThrice(service);
    for (const database of [service.database, service.keysDatabase!]) {
      for (const value of [person.name, person.phone, '嵩山路']) expect(await database.holds(value)).toBe(false);
    }
  });

  it('may call again, about the same incident too, and what is said then is kept', async () => {
    const { incidents, party } = await calledThrice(service);
    const erasureId = await erased(service, party);
    const [incidentId] = incidents as [string];
    const again = { caller: person, text: '我又来电了' };
    expect((await post(service, `/incidents/${incidentId}/repeat-calls`, officer, again)).status).toBe(201);
    const textId = (await textIdsOf(service, incidentId)).at(-1)!;
    const event = await onTopic(erasureId);
    // As after a restore: the list is applied again.
    await service.database.query('DELETE FROM inbox WHERE event_id = $1', [event.id]);
    await service.database.query('UPDATE erasure SET carried_out_at = NULL WHERE erasure_id = $1', [erasureId]);
    await service.topics.publish(eventLike('privacy.person-erased.v1', event));
    await carriedOut(service, erasureId);
    expect(await textsOf(service, [textId])).toEqual([{ textId, content: '我又来电了' }]);
    expect((await callersOf(service, incidentId)).at(-1)).toMatchObject({ name: '尉**' });
  });

  it('takes nobody along who is somebody else under the same number', async () => {
    const { party } = await calledThrice(service);
    const theirs = (await reportAsClerk(service, { caller: colleague, text: '单位门口积水' })).body.incidentId;
    const [{ party: other }] = await callersOf(service, theirs);
    await erased(service, party, { others: [other] });
    expect(await callersOf(service, theirs)).toMatchObject([{ party: other, name: '长**', phone: '137****2222' }]);
    const [textId] = await textIdsOf(service, theirs);
    expect(await textsOf(service, [textId!])).toEqual([{ textId, content: '单位门口积水' }]);
  });

  it('is erased on every replica at once', async () => {
    const { incidents, party } = await calledThrice(service);
    const textIds = await textIdsOf(service, incidents[0]!);
    const replica = await service.replica();
    try {
      await eventually(async () => 'content' in (await textsOf(service, textIds, replica.url))[0]);
      await erased(service, party);
      for (const text of await textsOf(service, textIds, replica.url)) expect(text).toMatchObject({ erased: true });
    } finally {
      await replica.stop();
    }
  });

  it('is erased by the next process when this one is killed between the keys and the commit', async () => {
    const { incidents, party } = await calledThrice(service);
    const { erasureId } = (await request(service, party)).body;
    await service.stop();
    const doomed = await spawnService('intake', service);
    // Whoever destroys the keys comes no further than that.
    const lock = new pg.Client({ connectionString: service.keysDatabase!.ownerUrl });
    await lock.connect();
    await lock.query('BEGIN; LOCK TABLE phone_mark IN SHARE MODE');
    const keysLeft = async () =>
      (
        await service.keysDatabase!.query(
          'SELECT FROM data_key WHERE subject_id = ANY($1::uuid[]) AND key IS NOT NULL',
          [incidents],
        )
      ).length;
    try {
      const ruling = { to: doomed.url, as: chief, body: { decision: 'APPROVED', reason: '属实' } };
      // A process that has just started refuses with 503 until it has its copies.
      const ruled = await eventually(async () => {
        const answer = await service.send('POST', `/erasures/${erasureId}/rulings`, ruling);
        return answer.status !== 503 && answer;
      });
      expect(ruled).toMatchObject({ status: 201 });
      await eventually(async () => (await keysLeft()) === 0);
    } finally {
      await doomed.kill();
      await lock.end();
    }
    await service.restart();
    await carriedOut(service, erasureId);
    expect(await keysLeft()).toBe(0);
    expect((await callersOf(service, incidents[0]!))[0]).toMatchObject({ erased: true });
  });
});

describe('an erasure', () => {
  it('takes two: who asked never rules, and is denied with everything left as it was', async () => {
    const { incidents, party } = await calledThrice(service);
    const both = { ...chief, posts: [...chief.posts, ...officer.posts] };
    const { erasureId } = (await request(service, party, {}, both)).body;
    expect((await rule(service, erasureId, 'APPROVED', both)).body.code).toBe('ERASURE.OWN_REQUEST');
    const second = holding('duty_chief', '430211000000');
    expect((await rule(service, erasureId, 'DENIED', second)).body).toMatchObject({ status: 'DENIED', finalOn: null });
    expect((await rule(service, erasureId, 'APPROVED', second)).body.code).toBe('ERASURE.ALREADY_RULED');
    expect((await callersOf(service, incidents[0]!))[0]).toMatchObject({ name: '尉**' });
    expect(await erasure(service, erasureId)).toMatchObject({ status: 'DENIED', ruledBy: second.person });
  });

  it('is asked for once at a time, about somebody who is there, and ruled on once of two at once', async () => {
    const { party } = await calledThrice(service);
    const asked = await Promise.all([1, 2].map(() => request(service, party)));
    expect(asked.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { erasureId } = asked.find(({ status }) => status === 201)!.body;
    const ruled = await Promise.all([1, 2].map(() => rule(service, erasureId, 'APPROVED')));
    expect(ruled.map(({ status }) => status).sort()).toEqual([201, 409]);
    await carriedOut(service, erasureId);
    expect((await request(service, party)).body.code).toBe('ERASURE.ALREADY_ERASED');
    expect((await request(service, erasureId)).body.code).toBe('ERASURE.NO_CALLER');
    expect((await request(service, party, { others: [party] })).body.code).toBe('REQUEST.INVALID');
  });

  it('is refused under a legal hold, until that is lifted', async () => {
    const { incidents, party } = await calledThrice(service);
    const [, held] = incidents as [string, string];
    const hold = (what: string, as = chief) => post(service, `/incidents/${held}/${what}`, as, { reason: '行政复议' });
    expect(await hold('legal-holds')).toMatchObject({ status: 201, body: { incidentId: held, held: true } });
    expect((await hold('legal-holds')).body.code).toBe('HOLD.ALREADY_PLACED');
    const { erasureId } = (await request(service, party)).body;
    expect((await erasure(service, erasureId)).held).toEqual([held]);
    expect((await rule(service, erasureId, 'APPROVED')).body).toMatchObject({
      code: 'ERASURE.HELD',
      incidents: [held],
    });
    expect((await hold('legal-hold-liftings', officer)).body.code).toBe('ACCESS.FORBIDDEN');
    expect(await hold('legal-hold-liftings')).toMatchObject({ body: { held: false } });
    expect((await hold('legal-hold-liftings')).body.code).toBe('HOLD.NOT_PLACED');
    expect((await rule(service, erasureId, 'APPROVED')).status).toBe(201);
    await carriedOut(service, erasureId);
  });

  it('comes before a legal hold or after it, never in between', async () => {
    const { incidents, party } = await calledThrice(service);
    const { erasureId } = (await request(service, party)).body;
    const [ruled, held] = await Promise.all([
      rule(service, erasureId, 'APPROVED'),
      post(service, `/incidents/${incidents[2]}/legal-holds`, chief, { reason: '诉讼' }),
    ]);
    expect(held.status).toBe(201);
    expect([201, 409]).toContain(ruled.status);
    const { status, carriedOutAt } = await erasure(service, erasureId);
    expect(status).toBe(ruled.status === 201 ? 'APPROVED' : 'REQUESTED');
    if (ruled.status === 409) expect(carriedOutAt).toBeNull();
  });

  it.each([
    ['a grid worker', worker, 'ACCESS.FORBIDDEN'],
    ['the security administrator', holding('security_admin', '430211000000'), 'ACCESS.FORBIDDEN'],
    ['the chief', chief, 'ACCESS.FORBIDDEN'],
    ['another county', elsewhere, 'ACCESS.OUT_OF_SCOPE'],
  ])('can’t be asked for by %s', async (_, as, code) => {
    const { party } = await calledThrice(service);
    expect((await request(service, party, {}, as)).body.code).toBe(code);
  });
});
