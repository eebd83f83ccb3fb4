import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { doorRecord } from '#contracts';
import { eventually, testServers } from '#testing';
import { Redis } from 'ioredis';
import { GatewayAtWork } from '../gateway-at-work.spec.js';

let gateway: GatewayAtWork;
let redis: Redis;

beforeAll(async () => {
  gateway = await GatewayAtWork.start();
  redis = new Redis(testServers().redisUrl);
});
afterAll(async () => {
  await redis.del(gateway.doorRecords);
  redis.disconnect();
});

const handedIn = async () =>
  (await redis.lrange(gateway.doorRecords, 0, -1)).map((text) => doorRecord.parse(JSON.parse(text)));

describe('the door', () => {
  it('hands in its settings when it starts, without what is between it and Redis', async () => {
    const [settings] = await eventually(async () => {
      const records = await handedIn();
      return records.length > 0 && records;
    });
    expect(settings).toMatchObject({
      type: 'audit.settings-declared.v1',
      data: {
        service: 'gateway',
        settings: { REQUESTS_PER_PERSON: 200, REQUESTS_PER_ADDRESS: 0 },
        withheld: ['CONSOLE_DIR', 'DOCS_DIR'],
      },
    });
  });

  it('hands in what it refused, by code, when it ends', async () => {
    await gateway.ask('/api/intake/incidents', { as: 'nobody' });
    await gateway.ask('/api/intake/incidents', { as: 'nobody', headers: { authorization: 'Bearer a.b.c' } });
    await gateway.ask('/api/intake/incidents', { method: 'PUT' });
    await gateway.ask('/api/intake/incidents', { method: 'PUT' });
    // Our trouble and no refusal.
    expect((await gateway.ask('/api/trail/entries')).status).toBe(503);
    await gateway.close();
    const records = await handedIn();
    expect(records.at(-1)).toMatchObject({
      type: 'audit.anonymous-refusals-counted.v1',
      data: {
        service: 'gateway',
        counts: [
          { code: 'ACCESS.NOT_SIGNED_IN', count: 1 },
          { code: 'ACCESS.TOKEN_INVALID', count: 1 },
          { code: 'GATEWAY.METHOD_NOT_ALLOWED', count: 2 },
        ],
      },
    });
  });
});
