import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { wait } from '#primitives';
import { eventually } from '#testing';
import type { Commander } from '../platform-client/index.js';
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

/** Kills a service as the supervisor knows it now. */
function kill(service: string): void {
  const { pids } = JSON.parse(readFileSync(platform, 'utf8')) as { pids: Record<string, number> };
  process.kill(pids[service]!, 'SIGKILL');
}

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
  }, 180_000);

  it('does so while services are killed under it', async () => {
    let running: ReturnType<typeof runReplay> | undefined;
    const commander = await new Promise<Commander>((begun, failed) => {
      const hooks = { progress: quietly, say: () => undefined, begun };
      running = runReplay(options('killed', '--count', '40', '--seed', 'killed'), hooks);
      running.catch(failed);
    });
    for (const service of ['intake', 'closure', 'casebook', 'gateway', 'handling']) {
      await eventually(() => commander.inFlight.size > 0);
      kill(service);
      await wait(700);
    }
    const { result, findings, good } = await running!;
    expect({ good, findings }).toMatchObject({ good: true, findings: { unplanned: [], lost: [], duplicated: [] } });
    expect(result).toMatchObject(nothing);
    expect(result.accepted).toBeGreaterThanOrEqual(40);
  }, 240_000);
});
