import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { originHash } from './domain/log.js';
import { LogAtWork } from './log-at-work.spec.js';
import { problem, runToEnd, WitnessAtWork } from './witness-at-work.spec.js';

const log = LogAtWork.of(100);
let witness: WitnessAtWork;

beforeEach(async () => {
  witness = await WitnessAtWork.start([log]);
});
afterEach(() => witness.end('SIGKILL'));

describe('the process', () => {
  it('makes its key at the first start, for itself alone, and keeps it and what it cosigned', async () => {
    const key = await witness.key();
    expect(statSync(join(witness.directory, 'key')).mode & 0o777).toBe(0o600);
    expect(statSync(witness.directory).mode & 0o777).toBe(0o700);
    await witness.add(await log.submission(0, 5));
    expect(await witness.end('SIGTERM')).toBe(0);
    witness = await witness.again();
    expect(await witness.key()).toEqual(key);
    expect(await witness.cosigned()).toEqual(log.checkpoint(5));
  });

  it('knows after each crash what it had answered before', async () => {
    let reached = 0;
    for (let crash = 0; crash < 5; crash++) {
      const dying = witness;
      let acknowledged = reached;
      // It is killed while it works on one of the next, some milliseconds after a third answer.
      const crashed = new Promise<void>((resolve) => {
        const growing = async () => {
          for (let size = reached + 1; ; size++) {
            const { status } = await dying.add(await log.submission(size - 1, size));
            expect(status).toBe(200);
            acknowledged = size;
            if (size === reached + 3) setTimeout(() => void dying.end('SIGKILL').then(() => resolve()), crash);
          }
        };
        growing().catch(() => undefined);
      });
      await crashed;
      witness = await witness.again();
      const { size } = await witness.cosigned();
      expect(size).toBeGreaterThanOrEqual(acknowledged);
      expect(acknowledged).toBeGreaterThanOrEqual(reached + 3);
      reached = size;
    }
    expect((await witness.add(await log.submission(reached, 100))).status).toBe(200);
    expect(await witness.alarms()).toEqual({ forks: [], unproven: [] });
  });

  it('does not go on from a file that it did not write', async () => {
    await witness.add(await log.submission(0, 5));
    const file = join(witness.directory, 'cosigned', originHash(log.origin), '1');
    writeFileSync(file, readFileSync(file, 'utf8').replace('\n5\n', '\n4\n'));
    expect(await witness.add(await log.submission(4, 6))).toEqual(problem(500, 'WITNESS.INTERNAL'));
    expect((await witness.get('/health/ready')).status).toBe(500);
    expect(witness.check().status).toBe(3);
  });

  it('says how it is used and which setting is wrong, and does not lend its key to another name', () => {
    expect(runToEnd('--help')).toMatchObject({ status: 0, printed: expect.stringContaining('--log VKEY') });
    expect(runToEnd('--name', 'w')).toMatchObject({ status: 3, printed: expect.stringContaining('--log') });
    expect(witness.check('--dir', '/nowhere')).toMatchObject({
      status: 3,
      printed: expect.stringContaining('no witness'),
    });
    const named = 'holds the key of witness.example/w1';
    expect(witness.check('--name', 'other')).toMatchObject({ status: 3, printed: expect.stringContaining(named) });
  });
});
