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
  it('gets its orders done, hears of each once and in order, and has done again what left callers dissatisfied', async () => {
    const args = [
      '--orders',
      '24',
      '--faults',
      '0.2',
      '--dissatisfied',
      '0.4',
      '--seed',
      'e2e',
      '--platform',
      platform,
    ];
    const options = readHotlineOptions([...args, '--journal', join(folder, 'run.jsonl')]) as HotlineOptions;
    const result = await runHotline(options, { say: () => undefined });
    expect({ result, clean: isClean(result) }).toMatchObject({ clean: true, result: { orders: 24, broken: [] } });
    expect(result.completed + result.returned).toBe(24);
    expect(result.sentBack).toBeGreaterThan(2);
  });
});
