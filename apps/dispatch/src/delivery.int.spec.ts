import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventLike, eventually, type IncidentStory, story } from '#testing';
import { admin, dispatcher, DispatchAtWork, registered } from './dispatch-at-work.spec.js';

let work: DispatchAtWork;

beforeAll(async () => {
  work = await DispatchAtWork.start();
});
afterAll(() => work?.close());

const parked = ({ incidentId }: IncidentStory) => work.countOf('parked_event WHERE incident_id = $1', incidentId);

/** A step that another service took, with a version of its own choice. */
const later = ({ incidentId: subject }: IncidentStory, incidentversion: number) =>
  eventLike('incident.voided.v1', {
    ...{ subject, incidentversion },
    ...{ source: '/grid-dispatch/intake', custodian: 'intake' },
  });

describe('delivery', () => {
  it('more than once has one effect', async () => {
    const told = registered(true);
    // The last one waits for a gap to close: it shows that all before it have been consumed.
    await work.service.topics.publish(...told.events, ...told.events, ...told.events, later(told, 9));
    await eventually(async () => (await parked(told)) === 1);
    expect(await work.versionOf(told)).toBe(3);
    expect(await work.countOf('outbox WHERE aggregateid = $1', told.incidentId)).toBe(1);
    expect(await work.countOf("dead_letter WHERE status = 'OPEN'")).toBe(0);
  });

  it('in the wrong order is put right', async () => {
    const told = registered();
    const [first, second] = told.events;
    await work.service.topics.publish(later(told, 3), second!);
    await eventually(async () => (await parked(told)) === 2);
    expect(await work.versionOf(told)).toBe(0);
    await work.service.topics.publish(first!);
    await work.reaches(told, 3);
    expect(await parked(told)).toBe(0);
  });

  it('of another event with a version that was there before sets it aside and goes on', async () => {
    const told = registered();
    await work.service.topics.publish(...told.events, later(told, 2));
    expect(await work.letterOf(told)).toMatchObject({ reason: 'VERSION_CONFLICT' });
    expect((await work.dispatch(told)).status).toBe(201);
  });

  it('of another event with a version that waits already sets it aside and keeps the first waiting', async () => {
    const told = registered();
    await work.service.topics.publish(later(told, 3), later(told, 3));
    expect(await work.letterOf(told)).toMatchObject({ reason: 'VERSION_CONFLICT' });
    await work.service.topics.publish(...told.events);
    await work.reaches(told, 3);
  });

  it('broken off between commit and letting the parked ones go on is taken up again at the next start', async () => {
    const told = registered();
    await work.service.topics.publish(...told.events);
    await work.reaches(told, 2);
    await work.service.stop();
    await work.service.database.query(
      `INSERT INTO parked_event (incident_id, incident_version, consumer, topic, partition, "offset", bytes)
       VALUES ($1, 3, 'dispatch', 'incident.events.v1', 0, 1000000, $2)`,
      [told.incidentId, later(told, 3).bytes],
    );
    await work.service.restart();
    await work.reaches(told, 3);
  });
});

describe('poison', () => {
  const second = (told: IncidentStory, changed: object) => {
    const { event } = eventLike('incident.registered.v1', { subject: told.incidentId, incidentversion: 2 });
    return Buffer.from(JSON.stringify({ ...event, ...changed }));
  };

  // What can't be read as far as its version takes the place of none: the true version 2 still comes.
  it.each([
    ['bytes that are no JSON', false, () => Buffer.from('\u0000{not json')],
    ['a version beyond counting', false, (told: IncidentStory) => second(told, { incidentversion: 4e9 })],
    [
      'an event of a version nobody knows',
      true,
      (told: IncidentStory) => second(told, { type: 'incident.registered.v99' }),
    ],
    ['data that breaks the contract', true, (told: IncidentStory) => second(told, { data: { phone: '13800001234' } })],
    [
      'a hand-off in a stage that the table does not know',
      true,
      (told: IncidentStory) => second(told, { stage: 'HANDLING' }),
    ],
  ])('(%s) goes aside; others go on, its own incident waits in order', async (_, versioned, poison) => {
    const told = story().step('incident.reported.v1');
    const other = registered();
    const { topics } = work.service;
    await topics.publish(...told.events);
    const bytes = poison(told);
    await topics.publishBytes('incident.events.v1', told.incidentId, bytes);
    const waiting = versioned
      ? eventLike('incident.dispatched.v1', { subject: told.incidentId, incidentversion: 3 })
      : eventLike('incident.registered.v1', { subject: told.incidentId, incidentversion: 2 });
    await topics.publish(waiting, ...other.events);
    await work.reaches(other, 2);
    await eventually(async () => (await parked(told)) === 1);
    expect(await work.versionOf(told)).toBe(1);

    const letter = await work.letterOf(told);
    expect(await work.service.send('GET', `/operations/dead-letters/${letter.id}`, { as: admin })).toMatchObject({
      status: 200,
      body: { id: letter.id, size: bytes.length, incident_id: told.incidentId },
    });
    expect(await work.resolve(letter, 'REPLAYED')).toMatchObject({
      status: 409,
      body: { code: 'DEAD_LETTER.STILL_FAILS' },
    });
    expect((await work.resolve(letter, 'SKIPPED')).status).toBe(200);
    await work.reaches(told, versioned ? 3 : 2);
    expect(await parked(told)).toBe(0);

    const dead = await eventually(async () =>
      (await topics.read('incident.events.v1.dead-letter')).find(({ key }) => key === told.incidentId),
    );
    expect(Buffer.compare(dead.value, bytes)).toBe(0);
    const audited = await eventually(async () =>
      (await topics.read('audit.events.v1'))
        .map(({ value }) => JSON.parse(value.toString()))
        .find((event) => event.type === 'audit.dead-letter-resolved.v1' && event.subject === told.incidentId),
    );
    expect(audited).toMatchObject({ actor: admin.person, data: { resolution: 'SKIPPED', consumer: 'dispatch' } });
  });

  it('under a key that is no text goes aside as well', async () => {
    await work.service.topics.publishBytes('incident.events.v1', 'a\u0000b', Buffer.from('{'));
    await eventually(
      async () => (await work.countOf("dead_letter WHERE reason = 'NOT_JSON' AND incident_id IS NULL")) === 1,
    );
    await eventually(
      async () => (await work.countOf("outbox WHERE aggregateid = 'a\uFFFDb' AND published_at IS NOT NULL")) === 1,
    );
  });

  it('among good ones in one batch costs none of them anything', async () => {
    await work.service.stop();
    const stories = Array.from({ length: 40 }, () => registered());
    const bad = stories.map(() => story().step('incident.reported.v1')).slice(0, 6);
    for (const [n, told] of stories.entries()) {
      await work.service.topics.publish(...told.events);
      const poisoned = bad[n];
      if (!poisoned) continue;
      await work.service.topics.publish(...poisoned.events);
      await work.service.topics.publishBytes(
        'incident.events.v1',
        poisoned.incidentId,
        second(poisoned, { stage: 'HANDLING' }),
      );
    }
    await work.service.restart();
    for (const told of stories) await work.reaches(told, 2);
    for (const told of bad) expect(await work.letterOf(told)).toMatchObject({ reason: 'HANDLER_FAILED' });
  });

  it('larger than a batch of the relay reaches the dead-letter topic', async () => {
    const told = story();
    const large = Array.from({ length: 3 }, (_, n) => Buffer.alloc(900_000, `${n}`));
    await work.service.topics.publishBytes('incident.events.v1', told.incidentId, ...large);
    const dead = await eventually(async () => {
      const found = (await work.service.topics.read('incident.events.v1.dead-letter')).filter(
        ({ key }) => key === told.incidentId,
      );
      return found.length === 3 && found;
    });
    expect(dead.map(({ value }) => value.length)).toEqual([900_000, 900_000, 900_000]);
    await eventually(async () => (await work.countOf('outbox WHERE published_at IS NULL')) === 0);
  });

  it('that was ours is applied once it is mended, and then what waited behind it', async () => {
    const told = registered();
    const [first, registration] = told.events;
    const { database, topics } = work.service;
    await database.query(
      `ALTER TABLE incident ADD CONSTRAINT bug CHECK (NOT (incident_id = '${told.incidentId}' AND version = 3))`,
    );
    await topics.publish(first!, later(told, 4), later(told, 3), registration!);
    const letter = await work.letterOf(told);
    expect(letter.reason).toBe('HANDLER_FAILED');
    expect(await work.versionOf(told)).toBe(2);
    expect(await parked(told)).toBe(1);

    expect((await work.resolve(letter, 'REPLAYED')).status).toBe(409);
    await database.query('ALTER TABLE incident DROP CONSTRAINT bug');
    expect((await work.resolve(letter, 'REPLAYED')).status).toBe(200);
    await work.reaches(told, 4);
    expect(await parked(told)).toBe(0);
  });

  it('that is skipped sets aside the event whose version it had', async () => {
    const told = story().step('incident.reported.v1');
    await work.service.topics.publish(...told.events);
    await work.service.topics.publishBytes('incident.events.v1', told.incidentId, second(told, { data: {} }));
    const letter = await work.letterOf(told);
    await work.service.topics.publish(told.step('incident.registered.v1').events[1]!);
    await eventually(async () => (await parked(told)) === 1);
    expect((await work.resolve(letter, 'SKIPPED')).status).toBe(200);
    expect(await work.letterOf(told)).toMatchObject({ reason: 'VERSION_CONFLICT' });
    expect(await parked(told)).toBe(0);
  });

  it('is shown and resolved by the system administrator only', async () => {
    expect(await work.service.send('GET', '/operations/dead-letters', { as: dispatcher })).toMatchObject({
      status: 403,
    });
  });
});
