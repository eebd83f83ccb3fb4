import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { systemClock } from '#primitives';
import { clockOf } from './clock-of.js';

describe('the clock of a service', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'clock-')), 'now');

  it('is the machine’s', () => expect(clockOf({ NODE_ENV: 'production' })).toBe(systemClock));

  it('stands in tests where a file says, until that says something else', () => {
    const clock = clockOf({ NODE_ENV: 'test', STEPPED_CLOCK: file });
    for (const moment of ['2026-10-01T02:00:00.000Z', '2026-10-08T02:00:00.000Z']) {
      writeFileSync(file, `${moment}\n`);
      expect(clock.now().toISOString()).toBe(moment);
    }
  });

  it('never stands still outside of tests', () => {
    for (const NODE_ENV of ['production', undefined]) {
      expect(() => clockOf({ ...(NODE_ENV && { NODE_ENV }), STEPPED_CLOCK: file })).toThrow('only with NODE_ENV=test');
    }
  });
});
