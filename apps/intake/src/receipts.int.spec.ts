import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventIdOf, newReceiptNumber } from '#contracts';
import { DataKeys } from '#erasable';
import { newId } from '#primitives';
import type { Answer, TestService } from '#testing';
import { inTheSea, officer, reportAsClerk, reportAsWorker, startIntake } from './intake-at-work.spec.js';

let service: TestService;

beforeAll(async () => {
  service = await startIntake();
});
afterAll(() => service?.close());

const lookUp = (number: unknown): Promise<Answer> => service.send('POST', '/receipts/query', { body: { number } });
const repeatCall = (incidentId: string, key = newId()) =>
  service.send('POST', `/incidents/${incidentId}/repeat-calls`, {
    as: officer,
    key,
    body: { caller: { name: '诸葛小明', phone: '13800005678' }, text: '还没有人来处理' },
  });

async function eventsAbout(incidentId: string): Promise<{ id: string; type: string; time: string }[]> {
  const rows = await service.database.query<{ payload: Buffer }>(
    'SELECT payload FROM outbox WHERE aggregateid = $1 ORDER BY position',
    [incidentId],
  );
  return rows.map(({ payload }) => JSON.parse(payload.toString()));
}

describe('a receipt number', () => {
  it.each([
    ['a worker', reportAsWorker],
    ['a caller', reportAsClerk],
  ])('is given to %s, and finds what was received, signed in or not', async (_, report) => {
    const { body: taken } = await report(service);
    const [reported] = await eventsAbout(taken.incidentId);
    const typed = taken.receiptNumber.toLowerCase().replaceAll('-', ' ');
    expect(await lookUp(typed)).toMatchObject({
      status: 200,
      body: {
        eventId: reported!.id,
        incidentId: taken.incidentId,
        number: taken.number,
        receivedAt: reported!.time,
      },
    });
    expect(reported!.id).toBe(eventIdOf(taken.receiptNumber));
  });

  it('is each caller’s own', async () => {
    const { body: first } = await reportAsClerk(service);
    const { body: second } = await repeatCall(first.incidentId);
    const { body: third } = await repeatCall(first.incidentId);
    expect(new Set([first, second, third].map(({ receiptNumber }) => receiptNumber)).size).toBe(3);
    expect((await lookUp(second.receiptNumber)).body).toMatchObject({ eventId: second.factId, number: first.number });
  });

  it('is the same for the same key', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => reportAsClerk(service, {}, { key: 'receipt-of-twins' })));
    expect(one!.body.receiptNumber).toBe(other!.body.receiptNumber);
    const later = await reportAsClerk(service, {}, { key: 'receipt-of-twins' });
    expect(later.body).toEqual(one!.body);
    expect(
      await service.database.query('SELECT FROM receipt WHERE incident_id = $1', [one!.body.incidentId]),
    ).toHaveLength(1);
  });

  it('is not given for what was refused', async () => {
    const before = await service.database.query('SELECT FROM receipt');
    const { body } = await reportAsClerk(service, { point: inTheSea });
    expect(body.receiptNumber).toBeUndefined();
    expect(await service.database.query('SELECT FROM receipt')).toHaveLength(before.length);
  });

  it('is the same for the same key of a repeat call', async () => {
    const { body } = await reportAsClerk(service);
    const first = await repeatCall(body.incidentId, 'receipt-of-a-call');
    const again = await repeatCall(body.incidentId, 'receipt-of-a-call');
    expect(again.body).toEqual(first.body);
    expect((await lookUp(again.body.receiptNumber)).body.eventId).toBe(first.body.factId);
  });

  it('is not repeated any more once what was said is erased', async () => {
    const { body } = await reportAsClerk(service, {}, { key: 'receipt-of-erased' });
    await service.app.get(DataKeys).destroy([body.incidentId], new Date());
    const { status, body: again } = await reportAsClerk(service, {}, { key: 'receipt-of-erased' });
    expect({ status, again }).toEqual({ status: 201, again: { ...body, receiptNumber: null } });
  });

  it('is kept nowhere, and in no event', async () => {
    const { body } = await reportAsClerk(service);
    await repeatCall(body.incidentId);
    const tables = await service.database.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
    );
    const holding: string[] = [];
    for (const { name } of tables) {
      const rows = await service.database.query(`SELECT FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%'`, [
        body.receiptNumber,
      ]);
      if (rows.length > 0) holding.push(name);
    }
    expect(holding).toEqual([]);
    expect(JSON.stringify(await eventsAbout(body.incidentId))).not.toContain(body.receiptNumber);
  });

  it.each([
    ['another', newReceiptNumber()],
    ['the incident’s number', '430211-20261009-000001'],
    ['nothing', ''],
  ])('is unknown when it is %s', async (_, number) => {
    expect(await lookUp(number)).toMatchObject({ status: 404, body: { code: 'RECEIPT.UNKNOWN' } });
  });

  it('is not the event’s id, which many see', async () => {
    const { body } = await reportAsClerk(service);
    const [reported] = await eventsAbout(body.incidentId);
    expect((await lookUp(reported!.id)).body.code).toBe('RECEIPT.UNKNOWN');
    expect((await lookUp(12)).body.code).toBe('REQUEST.INVALID');
  });
});
