import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type HotlineOptions, readHotlineOptions } from './options.js';
import { isClean, runHotline } from './run-hotline.js';

const platform = process.env['E2E_PLATFORM_FILE'] ?? '';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hotline-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the hotline, which fails every fifth time', () => {
  it('gets its orders done, and hears of each, once and in order', async () => {
    const args = ['--orders', '40', '--faults', '0.2', '--seed', 'e2e', '--platform', platform];
    const options = readHotlineOptions([...args, '--journal', join(folder, 'run.jsonl')]) as HotlineOptions;
    const result = await runHotline(options, { say: () => undefined });
    expect({ result, clean: isClean(result) }).toMatchObject({ clean: true, result: { orders: 40, broken: [] } });
    expect(result.completed + result.returned).toBe(40);
  }, 180_000);

  it('has callers who are dissatisfied for a cause in the unit’s power, whose orders are done again', async () => {
    const args = ['--orders', '20', '--faults', '0.2', '--dissatisfied', '0.5', '--seed', 'again'];
    const options = readHotlineOptions([
      ...args,
      ...['--platform', platform, '--journal', join(folder, 'again.jsonl')],
    ]) as HotlineOptions;
    const result = await runHotline(options, { say: () => undefined });
    expect({ result, clean: isClean(result) }).toMatchObject({ clean: true, result: { orders: 20, broken: [] } });
    expect(result.sentBack).toBeGreaterThan(2);
  }, 180_000);
});
