import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DoorRecord } from '#contracts';
import { newId } from '#primitives';
import { eventually, recorded, testServers } from '#testing';
import { Redis } from 'ioredis';
import { IDENTITY_CONFIG, type IdentityConfig } from '../config.js';
import { type IdentityAtWork, startIdentity } from '../identity-at-work.spec.js';
import { RecordOperatorsActs } from '../operators-acts/record-operators-acts.js';
import { TakeInDoorRecords } from './take-in-door-records.js';

let identity: IdentityAtWork;
let redis: Redis;
let list: string;

beforeAll(async () => {
  identity = await startIdentity();
  redis = new Redis(testServers().redisUrl);
  list = identity.app.get<IdentityConfig>(IDENTITY_CONFIG).DOOR_RECORDS;
});
afterAll(async () => {
  redis?.disconnect();
  await identity?.close();
});

const record = { id: newId(), at: '2026-10-09T01:00:00.000Z' };
const counted: DoorRecord = {
  ...record,
  type: 'audit.anonymous-refusals-counted.v1',
  data: { service: 'gateway', since: '2026-10-09T00:59:00.000Z', counts: [{ code: 'ACCESS.TOKEN_INVALID', count: 7 }] },
};
const settings = (REQUESTS_PER_PERSON: number): DoorRecord => ({
  ...{ id: newId(), at: '2026-10-09T01:00:00.000Z', type: 'audit.settings-declared.v1' },
  data: { service: 'gateway', settings: { REQUESTS_PER_PERSON }, withheld: [] },
});
const handIn = (...records: readonly (DoorRecord | string)[]) =>
  redis.rpush(list, ...records.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))));

describe('what the gateways hand in', () => {
  it('goes on record once, whichever replica takes it and however often it comes', async () => {
    const replica = await identity.replica();
    try {
      await eventually(async () => (await fetch(`${replica.url}/health/ready`)).status === 200);
      const both = [identity.app, replica.app].map((app) => app.get(TakeInDoorRecords));
      await handIn(counted, 'no record at all');
      await Promise.all(both.map((one) => one.takeIn()));
      // Taken off Redis too late, say: a crash came between.
      await handIn(counted);
      await both[1]!.takeIn();
      expect(await redis.llen(list)).toBe(0);
      expect(await recorded(identity, 'audit.anonymous-refusals-counted.v1')).toMatchObject([
        { subject: 'gateway', actor: 'system:gateway', time: record.at, data: counted.data },
      ]);
    } finally {
      await replica.stop();
    }
  });

  it('is its settings only when they are others than before', async () => {
    const taking = identity.app.get(TakeInDoorRecords);
    for (const limit of [200, 200, 100]) {
      await handIn(settings(limit));
      await taking.takeIn();
    }
    const told = (await recorded(identity, 'audit.settings-declared.v1')).filter(
      ({ subject }) => subject === 'gateway',
    );
    expect(told.map(({ data }) => data)).toMatchObject([
      { settings: { REQUESTS_PER_PERSON: 200 } },
      { settings: { REQUESTS_PER_PERSON: 100 } },
    ]);
  });
});

describe('what operators did to the databases', () => {
  it('goes on record once', async () => {
    const [base, to] = ['2026-10-09T01:00:00.000Z', '2026-10-09T02:00:00.000Z'];
    await identity.database.query('INSERT INTO operators_act (type, data) VALUES ($1, $2)', [
      'audit.restored.v1',
      JSON.stringify({ base, to, reached: to }),
    ]);
    const recording = identity.app.get(RecordOperatorsActs);
    await Promise.all([recording.record(), recording.record()]);
    expect(await recorded(identity, 'audit.restored.v1')).toMatchObject([
      { actor: 'operator:identity', data: { base, to, reached: to } },
    ]);
  });
});
