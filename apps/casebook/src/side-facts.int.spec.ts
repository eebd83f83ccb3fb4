import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EventOf, goldenEvent, type IncidentFactType } from '#contracts';
import { createDataSource } from '#database';
import { newId, wait } from '#primitives';
import {
  eventLike,
  eventually,
  holding,
  type IncidentStory,
  startTestService,
  story,
  type TestPerson,
  type TestService,
} from '#testing';
import { casebookModule } from './casebook.module.js';
import { saveChanges } from './changes/incident-change.store.js';
import type { CasebookConfig } from './config.js';
import { changeBetween } from './domain/incident-change.js';
import { neverHeardOf } from './domain/incident-view.js';
import { casebookMigrations } from './migrations.js';
import { lockViews, saveViews } from './persistence/incident-view.store.js';
import { SideFactProjection } from './projection/side-fact-projection.js';

const dispatcher = holding('dispatcher', '430211000000');
let service: TestService;

beforeAll(async () => {
  service = await startTestService<CasebookConfig>({
    name: 'casebook',
    module: casebookModule,
    migrations: casebookMigrations,
    settings: ({ redisUrl }) => ({ REDIS_URL: redisUrl, LIVE_CHANNEL: newId() }),
  });
  await service.ready();
});
afterAll(() => service?.close());

const reported = (): IncidentStory => story().step('incident.reported.v1', { time: '2026-10-09T01:00:00.000Z' });

const detail = ({ incidentId }: IncidentStory, as = dispatcher, query = '') =>
  service.send('GET', `/incidents/${incidentId}${query}`, { as });

async function told(one: IncidentStory): Promise<IncidentStory> {
  await service.topics.publish(...one.events);
  await eventually(async () => (await detail(one, dispatcher, `?minVersion=${one.version}`)).status === 200);
  return one;
}

const fact = (type: IncidentFactType, subject: string, time: string) => eventLike(type, { subject, time });

it('what is closed and is to be done once more is a list of its own, until it is', async () => {
  const closed = () => reported().step('incident.registered.v1').step('incident.closed.v1');
  const byResident = (asksForReopening: boolean) => ({
    data: { causeWithinPower: null, byResident: { asksForReopening } },
  });
  const asked = await told(closed().step('incident.surveyed.v1', byResident(true)));
  const calledBack = await told(closed().step('incident.surveyed.v1'));
  const content = await told(closed().step('incident.surveyed.v1', byResident(false)));
  const listed = async (): Promise<string[]> => {
    const { body } = await service.send('GET', '/incidents?reopeningCalledFor=true', { as: dispatcher });
    return body.incidents.map(({ incidentId }: { incidentId: string }) => incidentId).sort();
  };
  expect(await listed()).toEqual([asked, calledBack].map(({ incidentId }) => incidentId).sort());
  expect((await detail(asked)).body.survey).toMatchObject({ byResident: { asksForReopening: true } });
  expect((await detail(content)).body.survey).toMatchObject({ byResident: { asksForReopening: false } });
  await told(asked.step('incident.reopened.v1'));
  expect(await listed()).toEqual([calledBack.incidentId]);
});

describe('side facts', () => {
  it('are counted and stand in the timeline by time, whatever comes first, and leave the version alone', async () => {
    const one = reported();
    const { incidentId } = one;
    const calls = [fact('incident.call-repeated.v1', incidentId, '2026-10-09T00:30:00.000Z')];
    const later = [
      fact('incident.urged.v1', incidentId, '2026-10-09T09:00:00.000Z'),
      fact('incident.urged.v1', incidentId, '2026-10-09T09:10:00.000Z'),
      fact('incident.remarked.v1', incidentId, '2026-10-09T09:20:00.000Z'),
      fact('incident.caller-withdrew.v1', incidentId, '2026-10-09T09:30:00.000Z'),
    ];
    // Before the incident itself, and some of them twice: other topic, other order.
    await service.topics.publish(...calls, ...later, ...later, ...calls);
    await told(one);
    const body = await eventually(async () => {
      const answer = (await detail(one)).body;
      return answer.timeline.length === 6 && answer;
    });
    expect(body).toMatchObject({ incidentVersion: 1, repeatCalls: 1, urges: 2, withdrawn: true });
    expect(body.timeline.map(({ type, version }: { type: string; version: number | null }) => [type, version])).toEqual(
      [
        ['incident.call-repeated.v1', null],
        ['incident.reported.v1', 1],
        ['incident.urged.v1', null],
        ['incident.urged.v1', null],
        ['incident.remarked.v1', null],
        ['incident.caller-withdrew.v1', null],
      ],
    );
    const { incidents } = (await service.send('GET', '/incidents?limit=200', { as: dispatcher })).body;
    expect(incidents.find((row: { incidentId: string }) => row.incidentId === incidentId)).toMatchObject({ urges: 2 });
  });

  it('of alarms and supervision show on the incident; it is found and counted by its card', async () => {
    const one = reported();
    const about = (type: IncidentFactType, data: object, minute: number) =>
      eventLike(type, { subject: one.incidentId, time: `2026-10-10T09:${minute}:00.000Z`, data });
    await told(one);
    await service.topics.publish(
      about('incident.reminded.v1', {}, 10),
      about('incident.deadline-breached.v1', {}, 30),
      about('incident.carded.v1', { card: 'YELLOW' }, 31),
      about('incident.carded.v1', { card: 'RED' }, 40),
      about('incident.telephoned.v1', {}, 41),
      about('incident.supervised.v1', { until: '2026-10-12T09:30:00.000Z' }, 50),
      about('incident.supervised.v1', { until: '2026-10-11T09:30:00.000Z' }, 55),
    );
    await eventually(async () => (await detail(one)).body.timeline.length === 8);
    const sums = { reminders: 1, breaches: 1, card: 'RED', supervisedUntil: '2026-10-11T09:30:00.000Z' };
    expect((await detail(one)).body).toMatchObject(sums);
    for (const card of ['YELLOW', 'RED']) {
      const { body } = await service.send('GET', `/incidents?card=${card}`, { as: dispatcher });
      expect(body.incidents).toMatchObject([{ incidentId: one.incidentId, ...sums }]);
    }
    const { body } = await service.send('GET', '/incidents/counts?card=RED', { as: dispatcher });
    expect(body).toMatchObject({ stages: [{ stage: 'REPORTED', count: 1 }], yellowCards: 1, redCards: 1 });
    expect((await service.send('GET', '/incidents?card=GREEN', { as: dispatcher })).status).toBe(400);
  });

  describe('of the hotline', () => {
    const ours = '2026-10-14T09:30:00.000Z';
    const handling = { clock: 'HANDLING' as const, dueAt: ours };
    const handled = () => {
      const [clock] = goldenEvent('incident.dispatched.v1').data.clocksStarted;
      return reported().step('incident.dispatched.v1', { data: { clocksStarted: [{ ...clock!, ...handling }] } });
    };
    const order = (subject: string, data: object) =>
      eventLike('incident.hotline-ordered.v1', { subject, data: { completedAt: null, ...data } });
    const ordersOf =
      (prefix: string) =>
      (orderVersion: number, dueAt: string, more: object = {}) => ({
        ...{ orderNo: `ZZ-${prefix}`, orderVersion, dueAt, ...more },
      });
    const shown = async (query: string): Promise<string[]> =>
      (await service.send('GET', `/incidents?${query}&limit=200`, { as: dispatcher })).body.incidents.map(
        ({ incidentId }: { incidentId: string }) => incidentId,
      );
    const warned = async (one: IncidentStory) => {
      const { hotlineDueAt, hotlineDueFirst } = (await detail(one)).body;
      expect([(await shown('hotlineDueFirst=true')).includes(one.incidentId), 'by filter']).toEqual([
        hotlineDueFirst,
        'by filter',
      ]);
      expect((await shown('hotlineDueFirst=false')).includes(one.incidentId)).toBe(!hotlineDueFirst);
      return { hotlineDueAt, hotlineDueFirst };
    };
    const becomes = (one: IncidentStory, hotlineDueAt: string | null, hotlineDueFirst: boolean) =>
      eventually(async () => {
        expect(await warned(one)).toEqual({ hotlineDueAt, hotlineDueFirst });
        return true;
      });
    const counted = async (): Promise<number> =>
      (await service.send('GET', '/incidents/counts', { as: dispatcher })).body.hotlineDueFirst;

    it('warn where its deadline comes before ours, by what an order said last, until it is done with it', async () => {
      const one = await told(handled());
      const as = ordersOf(one.incidentId.slice(-12));
      const before = await counted();
      // The later version overtakes the earlier one.
      await service.topics.publish(
        order(one.incidentId, as(2, '2026-10-14T09:29:00.000Z')),
        order(one.incidentId, as(1, '2026-10-20T09:30:00.000Z')),
      );
      await becomes(one, '2026-10-14T09:29:00.000Z', true);
      expect(await counted()).toBe(before + 1);
      await service.topics.publish(order(one.incidentId, as(3, ours)));
      await becomes(one, ours, false);
      await service.topics.publish(order(one.incidentId, as(4, '2026-10-10T01:00:00.000Z')));
      await becomes(one, '2026-10-10T01:00:00.000Z', true);
      const completedAt = '2026-10-12T01:00:00.000Z';
      await service.topics.publish(order(one.incidentId, as(5, '2026-10-10T01:00:00.000Z', { completedAt })));
      await becomes(one, null, false);
      expect(await counted()).toBe(before);
    });

    it('warn at the master into which the incident was merged, also of what the order says there, and back', async () => {
      const [one, master] = [await told(reported()), await told(handled())];
      const as = ordersOf(one.incidentId.slice(-12));
      await service.topics.publish(order(one.incidentId, as(1, '2026-10-13T09:30:00.000Z')));
      await becomes(one, '2026-10-13T09:30:00.000Z', false);
      await becomes(master, null, false);
      const { incidentId: masterId } = master;
      await told(one.step('incident.merged.v1', { data: { masterId } }));
      await becomes(master, '2026-10-13T09:30:00.000Z', true);
      await service.topics.publish(order(masterId, as(2, '2026-10-12T09:30:00.000Z')));
      await becomes(master, '2026-10-12T09:30:00.000Z', true);
      await told(one.step('incident.unmerged.v1', { data: { masterId } }));
      await becomes(one, '2026-10-12T09:30:00.000Z', false);
    });

    it('warn while ours is suspended for longer', async () => {
      const one = handled().step('incident.suspended.v1', {
        data: { clocksStopped: ['HANDLING'], clocksStarted: [], reviewOn: '2026-10-12' },
      });
      await told(one);
      const as = ordersOf(one.incidentId.slice(-12));
      await service.topics.publish(order(one.incidentId, as(1, '2026-10-12T15:00:00.000Z')));
      await becomes(one, '2026-10-12T15:00:00.000Z', true);
      await service.topics.publish(order(one.incidentId, as(2, '2026-10-12T16:00:00.000Z')));
      await becomes(one, '2026-10-12T16:00:00.000Z', false);
    });

    it('warn no longer of what the hotline took back', async () => {
      const one = await told(handled());
      const as = ordersOf(one.incidentId.slice(-12));
      await service.topics.publish(order(one.incidentId, as(1, '2026-10-13T09:30:00.000Z')));
      await becomes(one, '2026-10-13T09:30:00.000Z', true);
      const takenBackAt = '2026-10-12T01:00:00.000Z';
      await service.topics.publish(order(one.incidentId, as(2, '2026-10-13T09:30:00.000Z', { takenBackAt })));
      await becomes(one, null, false);
    });

    it('warn nobody who does not see the incident', async () => {
      const one = await told(handled());
      const as = ordersOf(one.incidentId.slice(-12));
      await service.topics.publish(order(one.incidentId, as(1, '2026-10-10T01:00:00.000Z')));
      await becomes(one, '2026-10-10T01:00:00.000Z', true);
      const { body } = await service.send('GET', '/incidents/counts?hotlineDueFirst=true', {
        as: holding('dispatcher', '430281000000'),
      });
      expect(body).toMatchObject({ stages: [], hotlineDueFirst: 0 });
    });
  });

  it('that can’t be read go aside, and the incident’s steps go on', async () => {
    const one = reported();
    const { event } = fact('incident.remarked.v1', one.incidentId, '2026-10-09T09:00:00.000Z');
    await service.topics.publishBytes(
      'incident.facts.v1',
      one.incidentId,
      Buffer.from(JSON.stringify({ ...event, data: { phone: '13800001234' } })),
      Buffer.from(JSON.stringify({ ...event, incidentversion: 2 })),
      Buffer.from('{'),
    );
    await eventually(async () => {
      const letters = await service.database.query(
        "SELECT blocking FROM dead_letter WHERE topic = 'incident.facts.v1' AND status = 'OPEN'",
      );
      return letters.length === 3 && letters.every((letter) => !(letter as { blocking: boolean }).blocking);
    });
    await told(one.step('incident.registered.v1'));
    expect((await detail(one)).body).toMatchObject({ incidentVersion: 2, urges: 0, withdrawn: false });
    const dead = await eventually(async () => {
      const messages = await service.topics.read('incident.facts.v1.dead-letter');
      return messages.length === 3 && messages;
    });
    expect(new Set(dead.map(({ key }) => key))).toEqual(new Set([one.incidentId]));
  });

  it('are shown to those who see the incident only', async () => {
    const one = await told(reported());
    await service.topics.publish(fact('incident.remarked.v1', one.incidentId, '2026-10-09T09:00:00.000Z'));
    expect((await detail(one, holding('grid_worker', '430211001001002'))).status).toBe(404);
  });

  it('leave a correction to the steps: the view has the category and place it names', async () => {
    const place = { point: { lng: 113.2, lat: 27.9 }, grid: '430211001001002', gridRevision: 1 };
    const one = await told(
      reported().step('incident.corrected.v1', {
        data: { category: { before: '0103', after: '0111' }, place: { before: null, after: place }, urgent: true },
      }),
    );
    expect((await detail(one)).body).toMatchObject({
      subcategory: '0111',
      urgent: true,
      point: place.point,
      grid: place.grid,
    });
  });
});

describe('the change feed, of side facts and merges', () => {
  const stranger = holding('grid_worker', '430211001001002');
  const now = async (as: TestPerson): Promise<string> => (await service.send('GET', '/changes', { as })).body.next;

  /**
   * What is told of an incident after a cursor. Reads on as long as something is held back: any transaction on the
   * server that is open does that (ADR 17), those of other tests included, so no deadline of ours says how long.
   */
  async function since(cursor: string, { incidentId }: { incidentId: string }, as = dispatcher) {
    const told: { incidentId: string; incidentVersion: number; urges: number }[] = [];
    for (let next = cursor; ; await wait(20)) {
      const { body } = await service.send('GET', `/changes?after=${next}`, { as });
      told.push(...body.changes.filter((change: { incidentId: string }) => change.incidentId === incidentId));
      next = body.next;
      if (!body.more && !body.pending) return { told, next };
    }
  }

  it('tells those who see the incident, at the version where it is, and nobody else', async () => {
    const one = await told(reported());
    const [seen, unseen] = [await now(dispatcher), await now(stranger)];
    const urges = ['2026-10-09T09:00:00.000Z', '2026-10-09T09:01:00.000Z'].map((time) =>
      fact('incident.urged.v1', one.incidentId, time),
    );
    await service.topics.publish(...urges, urges[0]!);
    await eventually(async () => (await detail(one)).body.urges === 2);
    const { told: heard, next } = await since(seen, one);
    expect(heard.at(-1)).toMatchObject({ incidentVersion: 1, urges: 2 });
    expect((await since(unseen, one, stranger)).told).toEqual([]);
    await service.topics.publish(fact('incident.remarked.v1', one.incidentId, '2026-10-09T09:02:00.000Z'));
    await eventually(async () => (await detail(one)).body.timeline.length === 4);
    expect((await since(next, one)).told).toHaveLength(1);
  }, 180_000);

  it('tells of a master when something is merged into it or taken out, which is shown at both', async () => {
    const [one, master] = [await told(reported()), await told(reported())];
    const seen = await now(dispatcher);
    const masterId = master.incidentId;
    await told(one.step('incident.merged.v1', { data: { masterId } }));
    const { number } = (await detail(one)).body;
    expect((await detail(one)).body).toMatchObject({
      stage: 'MERGED',
      mergedInto: { incidentId: masterId },
      merged: [],
    });
    const merged = { incidentId: one.incidentId, number, reportedAt: '2026-10-09T01:00:00.000Z' };
    expect((await detail(master)).body).toMatchObject({ incidentVersion: 1, mergedInto: null, merged: [merged] });
    const { told: heard, next } = await since(seen, master);
    expect(heard).toMatchObject([{ incidentVersion: 1 }]);
    await told(one.step('incident.unmerged.v1', { data: { masterId } }));
    expect((await detail(master)).body.merged).toEqual([]);
    expect((await since(next, master)).told).toHaveLength(1);
  }, 180_000);

  it('tells nobody who has lost sight of the incident meanwhile that it is gone once more', async () => {
    const dispatchedTo = (leadUnit: string) => ({ data: { leadUnit, coUnits: [] } });
    const parks = holding('department_staff', 'D430211-parks');
    const one = reported().step('incident.registered.v1');
    await told(one.step('incident.dispatched.v1', dispatchedTo('D430211-parks')));
    const before = await now(parks);
    await service.topics.publish(...one.step('incident.return-ruled.v1', dispatchedTo('D430211-water')).since(3));
    await eventually(async () => (await detail(one)).body.incidentVersion === 4);
    const loss = await since(before, one, parks);
    expect(loss.told.at(-1)).toEqual({ incidentId: one.incidentId, removed: true });
    await service.topics.publish(fact('incident.urged.v1', one.incidentId, '2026-10-09T09:00:00.000Z'));
    await eventually(async () => (await detail(one)).body.urges === 1);
    expect((await since(loss.next, one, parks)).told).toEqual([]);
  }, 180_000);

  it.each(['not heard of before', 'of another unit before'])(
    'leaves out nobody whom a step lets in while the fact is taken: an incident %s',
    async (before) => {
      const parks = holding('department_staff', 'D430211-parks');
      const old = neverHeardOf(newId(), '2026-10-09T01:00:00.000Z');
      const scope = { ...old.scope, grid: '430211001001001', leadUnit: 'D430211-water' };
      const known = before === 'not heard of before' ? undefined : { ...old, version: 1, scope };
      const moved = { ...old, version: 2, scope: { ...scope, leadUnit: 'D430211-parks' } };
      const source = createDataSource({ url: service.database.url, applicationName: 'writers', poolSize: 2 });
      await source.initialize();
      const [step, taking] = [source.createQueryRunner(), source.createQueryRunner()];
      try {
        if (known) await saveViews(source.manager, [known]);
        const cursor = await now(parks);
        await step.startTransaction();
        await lockViews(step.manager, [old.incidentId]);
        await saveViews(step.manager, [moved]);
        await saveChanges(step.manager, [changeBetween(known, moved)]);
        await taking.startTransaction();
        const { event } = fact('incident.urged.v1', old.incidentId, '2026-10-09T09:00:00.000Z');
        await service.app.get(SideFactProjection).keep(taking.manager, event as EventOf<'incident.urged.v1'>);
        await step.commitTransaction();
        const first = await since(cursor, old, parks);
        expect(first.told).toMatchObject([{ incidentVersion: 2, urges: 0 }]);
        await taking.commitTransaction();
        expect((await since(first.next, old, parks)).told).toMatchObject([{ incidentVersion: 2, urges: 1 }]);
      } finally {
        await step.release();
        await taking.release();
        await source.destroy();
      }
    },
    180_000,
  );
});
