import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChaosOptions, readChaosOptions } from './options.js';
import { runChaos } from './run/run-chaos.js';

const platform = process.env['E2E_PLATFORM_FILE'] ?? '';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chaos-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const args = (name: string, ...more: string[]): ChaosOptions =>
  readChaosOptions([
    ...['--platform', platform, '--journal', join(folder, `${name}.jsonl`), '--freeze', '5-10', '--count', '20'],
    ...['--concurrency', '12', ...more],
  ]) as ChaosOptions;

describe('a replay under faults', () => {
  it('loses nothing, doubles nothing and leaves nothing out, of the hotline’s orders neither, and the faults hit commands in flight', async () => {
    const said: string[] = [];
    const { replay, faults, hotline, good } = await runChaos(
      args('six', '--faults', '6', '--seed', 'e2e', '--hotline', '8'),
      {
        signal: new AbortController().signal,
        say: (line) => said.push(line),
      },
    );
    expect({ good, findings: replay.findings, faults, hotline, said }).toMatchObject({
      good: true,
      findings: { unplanned: [], lost: [], duplicated: [] },
      hotline: { lost: 0, doubled: 0, outOfOrder: 0, differing: 0, unacknowledged: 0, broken: [] },
    });
    expect(replay.result).toMatchObject({ lost: 0, duplicated: 0, trailMissing: 0, deadLetters: 0, parked: 0 });
    expect(new Set(faults.faults.map(({ kind }) => kind)).size).toBe(4);
  }, 420_000);
});
