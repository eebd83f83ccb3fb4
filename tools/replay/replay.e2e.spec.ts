import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readReplayOptions, type ReplayOptions } from './run/options.js';
import type { Progress } from './run/progress.js';
import { runReplay } from './run/run-replay.js';

const platform = process.env['E2E_PLATFORM_FILE'] ?? '';
const input = 'deploy/demo/service-requests-la.csv';
const nothing = { lost: 0, duplicated: 0, trailMissing: 0, deadLetters: 0, parked: 0, rulesBroken: 0 };
const quietly = (): Progress => ({ over: () => undefined, end: () => undefined });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'replay-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const options = (name: string, ...more: string[]): ReplayOptions => {
  const journal = join(folder, `${name}.jsonl`);
  return readReplayOptions(['--input', input, '--platform', platform, '--journal', journal, ...more]) as ReplayOptions;
};

// While services die under it, it is chaos (tools/chaos).
describe('a replay of real requests', () => {
  it('comes out as planned, with nothing lost, doubled or missing', async () => {
    const { result, findings, good } = await runReplay(options('straight', '--count', '20', '--seed', 'e2e'), {
      progress: quietly,
      say: () => undefined,
    });
    expect({ good, findings }).toMatchObject({ good: true, findings: { unplanned: [], lost: [], duplicated: [] } });
    expect(result).toMatchObject(nothing);
    // Some are reported by two.
    expect(result.accepted).toBeGreaterThanOrEqual(20);
    const { accepted, closed, rejected, selfHandled, voided, transferred, merged } = result;
    expect(closed + rejected + selfHandled + voided + transferred + merged).toBe(accepted);
  });
});
