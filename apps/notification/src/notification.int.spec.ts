import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventLike, eventually, holding, story, type TestPerson, type TestService } from '#testing';
import { Webhook as Verifier } from 'standardwebhooks';
import {
  chief,
  community,
  dispatched,
  dispatcher,
  type Mailbox,
  neighbour,
  officer,
  openMailbox,
  openReceiver,
  type Receiver,
  staff,
  startNotification,
  stranger,
  township,
  unit,
  worker,
} from './notification-at-work.spec.js';

const admin = holding('system_admin', '430211000000');
const [one, other] = staff as [TestPerson, TestPerson];
let service: TestService;
let mailbox: Mailbox;
let receiver: Receiver;

beforeAll(async () => {
  [mailbox, receiver] = await Promise.all([openMailbox(), openReceiver()]);
  service = await startNotification({ SMTP_URL: mailbox.url, WEBHOOKS_TO_PRIVATE: true });
});
afterAll(async () => {
  await service?.close();
  await mailbox?.close();
  receiver?.close();
});

const inbox = async (as: TestPerson, query = '') => (await service.send('GET', `/inbox${query}`, { as })).body;
const about = async (as: TestPerson, incidentId: string): Promise<{ noticeId: string; kind: string; zh: string }[]> =>
  (await inbox(as, '?limit=100')).notices.filter((notice: { incidentId: string }) => notice.incidentId === incidentId);
const untilTold = (as: TestPerson, incidentId: string, ...kinds: string[]) =>
  eventually(async () => {
    const told = await about(as, incidentId);
    return told.map(({ kind }) => kind).join() === kinds.join() && told;
  });

describe('people', () => {
  it('at the desk are told of an assignment, each once, whatever comes twice', async () => {
    const { incidentId, events } = dispatched();
    await service.topics.publish(...events, ...events);
    const [told] = await untilTold(one, incidentId, 'DISPATCHED');
    expect(told?.zh).toMatch(/已派遣至环卫中心，处置期限 \d{4}-\d\d-\d\d \d\d:\d\d。/);
    await untilTold(other, incidentId, 'DISPATCHED');
    expect(await about(worker, incidentId)).toEqual([]);
  });

  it('hear of urges, rework, inspections and reopening, and the worker that it is closed', async () => {
    const time = new Date().toISOString();
    const told = dispatched();
    const { incidentId } = told;
    await service.topics.publish(...told.events);
    await untilTold(one, incidentId, 'DISPATCHED');
    await service.topics.publish(eventLike('incident.urged.v1', { subject: incidentId, time }));
    await untilTold(one, incidentId, 'URGED', 'DISPATCHED');
    const { version } = told;
    told
      .step('incident.inspection-assigned.v1', { time, data: { inspector: other.person } })
      .step('incident.reworked.v1', { time, data: { leadUnit: unit } })
      .step('incident.closed.v1', { time })
      .step('incident.reopened.v1', { time, data: { leadUnit: unit, coUnits: [] } });
    await service.topics.publish(...told.since(version));
    await untilTold(worker, incidentId, 'CLOSED');
    await untilTold(one, incidentId, 'REOPENED', 'CLOSED', 'REWORKED', 'URGED', 'DISPATCHED');
    await untilTold(
      ...([other, incidentId] as const),
      ...['REOPENED', 'CLOSED', 'REWORKED', 'INSPECTION_ASKED', 'URGED', 'DISPATCHED'],
    );
  });

  it('are told of reminders, and the level above of breaches and cards, with the deadline that they are about', async () => {
    const time = new Date().toISOString();
    const told = dispatched();
    const { incidentId } = told;
    await service.topics.publish(...told.events);
    await untilTold(one, incidentId, 'DISPATCHED');
    const alarm = { subject: incidentId, time, data: { unit, dueAt: '2026-10-10T09:30:00.000Z' } };
    await service.topics.publish(
      eventLike('incident.reminded.v1', alarm),
      eventLike('incident.deadline-breached.v1', alarm),
      eventLike('incident.carded.v1', alarm),
    );
    await untilTold(one, incidentId, 'CARDED', 'BREACHED', 'REMINDED', 'DISPATCHED');
    const [card] = await untilTold(chief, incidentId, 'CARDED', 'BREACHED');
    expect(card?.zh).toContain('2026-10-10 17:30');
  });

  it('of a co-unit are told what its own part is due, with its name; who leads is told of its breach', async () => {
    const time = new Date().toISOString();
    const told = dispatched();
    const { incidentId } = told;
    await service.topics.publish(...told.events);
    await untilTold(one, incidentId, 'DISPATCHED');
    const alarm = { subject: incidentId, time, data: { unit: community, clock: 'SUB_TASK' as const } };
    await service.topics.publish(
      eventLike('incident.reminded.v1', alarm),
      eventLike('incident.deadline-breached.v1', alarm),
      eventLike('incident.carded.v1', alarm),
    );
    const [card] = await untilTold(neighbour, incidentId, 'CARDED', 'BREACHED', 'REMINDED');
    expect(card?.zh).toContain('珠江路社区');
    await untilTold(chief, incidentId, 'CARDED', 'BREACHED');
    await untilTold(township, incidentId, 'CARDED', 'BREACHED');
    const [breach] = await untilTold(one, incidentId, 'BREACHED', 'DISPATCHED');
    expect(breach?.zh).toMatch('珠江路社区');
  });

  it.each([
    ['extension', 'EXTENSION_ASKED', 'incident.extended.v1', 'EXTENDED'],
    ['extension', 'EXTENSION_ASKED', 'incident.extension-denied.v1', 'EXTENSION_DENIED'],
    ['suspension', 'SUSPENSION_ASKED', 'incident.suspended.v1', 'SUSPENDED'],
    ['suspension', 'SUSPENSION_ASKED', 'incident.suspension-denied.v1', 'SUSPENSION_DENIED'],
  ] as const)(
    'who rule are told of an %s that is asked for (%s), and who asked of the ruling: %s',
    async (what, asked, ruled, kind) => {
      const time = new Date().toISOString();
      const told = story()
        .step('incident.reported.v1', { time, actor: worker.person, data: { channel: 'worker' } })
        .step('incident.registered.v1', { time })
        .step('incident.dispatched.v1', { time, data: { leadUnit: community, coUnits: [] } })
        .step('incident.acknowledged.v1', { time, actor: neighbour.person })
        .step(`incident.${what}-requested.v1`, { time, actor: neighbour.person, data: { unit: community } })
        .step(ruled, { time, actor: chief.person, data: { requestedBy: neighbour.person } });
      const { incidentId, events } = told;
      await service.topics.publish(...events, ...events);
      // Who asked is not told that they did, nor who ruled that they ruled.
      await untilTold(neighbour, incidentId, kind, 'DISPATCHED');
      const [request] = await untilTold(chief, incidentId, asked);
      expect(request?.zh).toContain('珠江路社区申请');
      await untilTold(township, incidentId, asked);
      expect(await about(one, incidentId)).toEqual([]);
    },
  );

  it('who may reopen are told that a resident asks for it, and nobody else', async () => {
    const time = new Date().toISOString();
    const told = dispatched();
    const { incidentId } = told;
    const byRule = { time, actor: 'system:closure' };
    told
      .step('incident.closed.v1', { time })
      .step('incident.surveyed.v1', { ...byRule, data: { byResident: { asksForReopening: false } } })
      .step('incident.surveyed.v1', { ...byRule, data: { byResident: { asksForReopening: true } } });
    await service.topics.publish(...told.events, ...told.events);
    const [asked] = await untilTold(officer, incidentId, 'REOPENING_ASKED');
    expect(asked?.zh).toMatch(/^居民申请重办：.*承办单位环卫中心/);
    await untilTold(chief, incidentId, 'REOPENING_ASKED');
    await untilTold(one, incidentId, 'CLOSED', 'DISPATCHED');
    for (const other of [dispatcher, stranger]) expect(await about(other, incidentId)).toEqual([]);
  });

  it('are told when they are asked to verify a report', async () => {
    const time = new Date().toISOString();
    const { incidentId, events } = story()
      .step('incident.reported.v1', { time, data: { channel: 'open311' } })
      .step('incident.verification-requested.v1', { time, data: { worker: worker.person } });
    await service.topics.publish(...events);
    await untilTold(worker, incidentId, 'VERIFICATION_ASKED');
  });

  it('are not told of what is no news, nor of what they did themselves', async () => {
    const old = dispatched('2020-10-09T01:00:00.000Z');
    const own = dispatched();
    const [by] = own.since(2);
    await service.topics.publish(
      ...old.events,
      ...own.events.slice(0, 2),
      eventLike('incident.dispatched.v1', { ...(by!.event as object), actor: one.person }),
    );
    await untilTold(other, own.incidentId, 'DISPATCHED');
    expect(await about(one, own.incidentId)).toEqual([]);
    expect(await about(other, old.incidentId)).toEqual([]);
  });

  it('read their notices a page at a time, and nobody else’s', async () => {
    const { unread } = await inbox(one);
    const first = await inbox(one, '?limit=1');
    const second = await inbox(one, `?limit=1&after=${first.next}`);
    expect(second.notices[0].noticeId < first.notices[0].noticeId).toBe(true);
    const read = (as: TestPerson) => service.send('POST', `/inbox/${first.notices[0].noticeId}/reads`, { as });
    expect([(await read(other)).body.code, (await read(one)).status]).toEqual(['INBOX.UNKNOWN_NOTICE', 201]);
    expect((await inbox(one)).unread).toBe(unread - 1);
    const left = await inbox(one, '?unread=true&limit=100');
    expect(left.notices.map(({ noticeId }: { noticeId: string }) => noticeId)).not.toContain(first.notices[0].noticeId);
  });
});

describe('e-mail', () => {
  it('goes to the address that was set, again when the server was busy, without anything personal', async () => {
    const set = (as: TestPerson, path: string, body: object) => service.send('POST', `/contacts/${path}`, { as, body });
    expect((await set(one, 'own', { email: 'one@example.org', unwanted: ['URGED'] })).body).toEqual({
      channels: ['email'],
    });
    const officer = holding('security_admin', '430211000000');
    expect((await set(officer, other.person, { email: 'other@example.org' })).status).toBe(201);
    expect((await service.send('GET', '/contacts/own', { as: other })).body.email).toBe('other@example.org');
    const stored = await service.database.query('SELECT contact::text AS row FROM contact');
    expect(JSON.stringify(stored)).not.toContain('example.org');

    mailbox.refuse = 1;
    const { incidentId, events } = dispatched();
    await service.topics.publish(...events);
    await untilTold(one, incidentId, 'DISPATCHED');
    // Not in half a minute: the second attempt's time has come.
    await eventually(async () => {
      await service.database.query(
        `UPDATE delivery SET next_attempt_at = now() WHERE channel = 'email' AND attempts = 1 AND next_attempt_at > now()
           AND EXISTS (SELECT FROM delivery_attempt AS a WHERE a.delivery_id = delivery.delivery_id)`,
      );
      return mailbox.letters.length === 2;
    });
    const to = mailbox.letters.map((letter) => /^To: (.*)$/m.exec(letter)?.[1]).sort();
    expect(to).toEqual(['one@example.org', 'other@example.org']);
    // The server has taken a letter before the attempt is noted.
    const outcomes = await eventually(async () => {
      const noted = await service.database.query<{ outcome: string }>(
        'SELECT outcome FROM delivery_attempt ORDER BY outcome',
      );
      return noted.length >= 3 && noted.map(({ outcome }) => outcome);
    });
    expect(outcomes).toEqual(['DELIVERED', 'DELIVERED', 'FAILED']);

    await service.topics.publish(
      eventLike('incident.urged.v1', { subject: incidentId, time: new Date().toISOString() }),
    );
    await eventually(async () => mailbox.letters.length === 3);
    expect(mailbox.letters[2]).toMatch('To: other@example.org');
  });
});

describe('a webhook', () => {
  const make = (body: object = {}, as = admin) =>
    service.send('POST', '/webhooks', { as, body: { unit, url: receiver.url, kinds: ['DISPATCHED'], ...body } });

  it('is sent what concerns its unit, signed, until it is taken, and once more when it is asked for', async () => {
    const { body: made } = await make();
    receiver.answers.push(500);
    const { incidentId, events } = dispatched();
    await service.topics.publish(...events);
    const retry = () =>
      service.database.query(
        `UPDATE delivery SET next_attempt_at = now() WHERE webhook_id = $1 AND next_attempt_at > now()
         AND EXISTS (SELECT FROM delivery_attempt AS a WHERE a.delivery_id = delivery.delivery_id)`,
        [made.webhookId],
      );
    await eventually(async () => {
      await retry();
      return receiver.received.length >= 2;
    });
    const verifier = new Verifier(made.secret);
    const [failed, taken] = receiver.received.map(({ body, headers }) => {
      expect(verifier.verify(body, headers)).toMatchObject({ type: 'incident.dispatched', data: { incidentId } });
      return headers['webhook-id'];
    });
    expect(taken).toBe(failed);

    const log = () => service.send('GET', `/webhooks/${made.webhookId}/deliveries`, { as: admin });
    await eventually(async () => (await log()).body.deliveries[0]?.deliveredAt);
    expect((await log()).body.deliveries).toMatchObject([{ deliveryId: taken, attempts: 2, lastAnswer: 'HTTP 204' }]);

    const replay = await service.send('POST', `/webhooks/${made.webhookId}/replays`, {
      as: admin,
      body: { since: '2020-01-01T00:00:00Z' },
    });
    expect(replay.body.deliveries).toBe(1);
    await eventually(async () => receiver.received.length >= 3);
    expect(receiver.received[2]?.headers['webhook-id']).toBe(taken);

    await service.send('POST', `/webhooks/${made.webhookId}/endings`, { as: admin });
    const next = dispatched();
    await service.topics.publish(...next.events);
    await untilTold(other, next.incidentId, 'DISPATCHED');
    expect((await log()).body.deliveries).toHaveLength(1);
  });

  it('is made for units that there are, within one’s area, and its secret is shown once', async () => {
    expect((await make({ unit: 'D430211-nobody' })).body.code).toBe('WEBHOOK.UNKNOWN_UNIT');
    expect((await make({}, holding('system_admin', '430281000000'))).body.code).toBe('ACCESS.OUT_OF_SCOPE');
    const sending = { as: admin, key: 'made-only-once', body: { unit, url: receiver.url, kinds: ['CLOSED'] } };
    const [first, again] = [
      await service.send('POST', '/webhooks', sending),
      await service.send('POST', '/webhooks', sending),
    ];
    expect(first.body.secret).toMatch(/^whsec_/);
    expect(again.body).toEqual({ webhookId: first.body.webhookId, secret: null });
    const { body } = await service.send('GET', '/webhooks', { as: admin });
    expect(JSON.stringify(body)).not.toContain('whsec_');
  });
});
