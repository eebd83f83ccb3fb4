import { describe, expect, it } from '@jest/globals';
import { openSettings } from './open-settings.js';

describe('settings that are told', () => {
  it('are numbers, and words known to be no secret; others are named', () =>
    expect(
      openSettings({
        DATABASE_POOL: 10,
        LOG_LEVEL: 'info',
        API_KEY: 's3cret',
        DRY: true,
        KAFKA_BROKERS: ['a:1', 'b:2'],
      }),
    ).toEqual({
      settings: { DATABASE_POOL: 10, DRY: true, KAFKA_BROKERS: '["a:1","b:2"]', LOG_LEVEL: 'info' },
      withheld: ['API_KEY'],
    }));

  it('say of an address where it leads, never with whose password', () =>
    expect(
      openSettings({
        DATABASE_URL: 'postgres://someone:s3cret@10.0.0.1:5432/grid_intake?password=s3cret',
        REDIS_URL: 'redis://:s3cret@cache:6379/0',
        TRAIL_WITNESSES: ['https://us:s3cret@witness/add-checkpoint'],
      }).settings,
    ).toEqual({
      DATABASE_URL: 'postgres://10.0.0.1:5432/grid_intake',
      REDIS_URL: 'redis://cache:6379/0',
      TRAIL_WITNESSES: '["https://witness/add-checkpoint"]',
    }));

  it('are the same on every replica, wherever that listens', () => {
    const replica = (PORT: number) => openSettings({ SERVICE_NAME: 'intake', HOST: '127.0.0.1', PORT, LOCK_LIFE: 1 });
    expect(replica(24003)).toEqual(replica(24103));
  });

  it('leave out what is not set', () => expect(openSettings({ METRICS: undefined })).toEqual(openSettings({})));
});
