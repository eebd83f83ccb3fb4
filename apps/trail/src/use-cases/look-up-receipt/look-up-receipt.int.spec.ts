import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventIdOf, newReceiptNumber } from '#contracts';
import { Database } from '#database';
import { leafHash, verifyInclusion } from '#merkle';
import { cosign, formatCheckpoint, newSignerKey, openNote, parseCheckpoint, parseVerifierKey } from '#signed-note';
import { type Answer, eventLike, eventually, story } from '#testing';
import { insertCosignature } from '../../checkpoints/checkpoint.store.js';
import { startTrail, type TrailAtWork } from '../../trail-at-work.spec.js';
import type { ReceiptAnswer } from './receipt.js';

let trail: TrailAtWork;
beforeAll(async () => {
  trail = await startTrail();
});
afterAll(() => trail?.close());

const lookUp = (number: unknown): Promise<Answer> => trail.send('POST', '/receipts/query', { body: { number } });
const sequenced = (number: string): Promise<ReceiptAnswer> =>
  eventually(async () => {
    const { status, body } = await lookUp(number);
    return status === 200 && (body as ReceiptAnswer);
  });

/** What anybody can check who has nothing but the receipt and the number. */
function checked({ receipt: { entry, checkpoint, keys } }: ReceiptAnswer, number: string) {
  const { text, signatures } = openNote(checkpoint.note, keys.map(parseVerifierKey));
  const { size, root } = parseCheckpoint(text);
  const bytes = Buffer.from(entry.bytes, 'base64');
  const proof = entry.proof.map((hash) => Buffer.from(hash, 'base64'));
  expect(signatures).not.toHaveLength(0);
  expect(verifyInclusion(entry.sequence - 1, size, leafHash(bytes), proof, root)).toBe(true);
  const event = JSON.parse(bytes.toString()) as { id: string; type: string };
  expect(event.id).toBe(eventIdOf(number));
  return { event, size, root };
}

describe('a receipt', () => {
  it('proves what was reported under a number, and tells what has become of it', async () => {
    const number = newReceiptNumber();
    const told = story()
      .step('incident.reported.v1', { id: eventIdOf(number) })
      .step('incident.registered.v1')
      .step('incident.dispatched.v1', { data: { leadUnit: 'D430211-sanitation' } })
      .step('incident.acknowledged.v1')
      .step('incident.return-requested.v1');
    await trail.topics.publish(...told.events);
    const answer = await eventually(async () => {
      const body = await sequenced(number);
      return body.steps.length === 4 && body;
    });
    expect(checked(answer, number).event.type).toBe('incident.reported.v1');
    const [, , dispatched] = told.events;
    expect(answer.steps.map(({ type }) => type)).toEqual(told.events.slice(0, 4).map(({ event }) => event.type));
    expect(answer.steps[2]).toEqual({
      ...{ type: 'incident.dispatched.v1', at: dispatched!.event.time, stage: 'DISPATCHED' },
      unit: 'D430211-sanitation',
    });
    expect(JSON.stringify(answer.steps)).not.toContain(dispatched!.event.actor);
  });

  it('is each caller’s own, about the same case', async () => {
    const [first, second] = [newReceiptNumber(), newReceiptNumber()];
    const told = story().step('incident.reported.v1', { id: eventIdOf(first) });
    const call = eventLike('incident.call-repeated.v1', { id: eventIdOf(second), subject: told.incidentId });
    await trail.topics.publish(...told.events, call);
    const [one, other] = [await sequenced(first), await sequenced(second)];
    expect(checked(one, first).event.type).toBe('incident.reported.v1');
    expect(checked(other, second).event.type).toBe('incident.call-repeated.v1');
    expect(other.steps).toEqual(one.steps);
  });

  it('tells where it is merged into another case, and what becomes of that one; until it is taken out again', async () => {
    const number = newReceiptNumber();
    const master = story().step('incident.reported.v1').step('incident.registered.v1').step('incident.dispatched.v1');
    const told = story()
      .step('incident.reported.v1', { id: eventIdOf(number) })
      .step('incident.merged.v1', { data: { masterId: master.incidentId, masterNumber: '430211-20261009-000007' } });
    await trail.topics.publish(...master.events, ...told.events);
    const stepsTold = (count: number) =>
      eventually(async () => {
        const body = await sequenced(number);
        return body.steps.length === count && body;
      });
    const { steps, mergedInto } = await stepsTold(2);
    expect(steps.map(({ type }) => type)).toEqual(told.events.map(({ event }) => event.type));
    expect(mergedInto?.number).toBe('430211-20261009-000007');
    expect(mergedInto?.steps.map(({ type }) => type)).toEqual(master.events.map(({ event }) => event.type));
    await trail.topics.publish(...told.step('incident.unmerged.v1').since(2));
    expect((await stepsTold(3)).mergedInto).toBeNull();
  });

  it('is of what came first under its number', async () => {
    const number = newReceiptNumber();
    const [genuine] = story().step('incident.reported.v1', { id: eventIdOf(number) }).events;
    await trail.topics.publish(genuine!);
    await sequenced(number);
    const before = await trail.size();
    await trail.topics.publish(...story().step('incident.reported.v1', { id: eventIdOf(number) }).events);
    await trail.checkpointOf(before + 1);
    const { receipt } = await sequenced(number);
    expect(Buffer.from(receipt.entry.bytes, 'base64')).toEqual(genuine!.bytes);
  });

  it('shows the newest checkpoint that a witness has co-signed, once that covers it', async () => {
    const number = newReceiptNumber();
    await trail.topics.publish(...story().step('incident.reported.v1', { id: eventIdOf(number) }).events);
    const { size, root } = checked(await sequenced(number), number);
    const witness = newSignerKey('witness.test/w1', 'cosignature/v1');
    const [origin] = (await sequenced(number)).receipt.checkpoint.note.split('\n');
    const line = cosign(formatCheckpoint({ origin: origin!, size, root, extensions: [] }), witness, 1_750_000_000);
    await insertCosignature(trail.app.get(Database).manager, size, 'witness.test/w1', line, new Date());
    await trail.topics.publish(eventLike('audit.signed-in.v1'));
    await trail.checkpointOf(size + 1);
    const answer = await sequenced(number);
    expect(checked(answer, number).size).toBe(size);
    expect(openNote(answer.receipt.checkpoint.note, [witness.verifier]).signatures).toHaveLength(1);
  });

  it('is not to be had by the event’s id, which many see, nor for what nobody reported', async () => {
    const number = newReceiptNumber();
    await trail.topics.publish(...story().step('incident.reported.v1', { id: eventIdOf(number) }).events);
    await sequenced(number);
    for (const wrong of [eventIdOf(number), newReceiptNumber(), '', '430211-20261009-000001'])
      expect(await lookUp(wrong)).toMatchObject({ status: 404, body: { code: 'TRAIL.NOT_SEQUENCED_YET' } });
    // Whatever else has such an id, by chance or because somebody wants it so.
    const other = newReceiptNumber();
    const before = await trail.size();
    await trail.topics.publish(eventLike('incident.urged.v1', { id: eventIdOf(other) }));
    await trail.checkpointOf(before + 1);
    expect((await lookUp(other)).status).toBe(404);
    expect((await lookUp(12)).body.code).toBe('REQUEST.INVALID');
  });
});
