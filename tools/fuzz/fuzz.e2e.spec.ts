import { describe, expect, it } from '@jest/globals';
import { readFuzzOptions, type FuzzOptions } from './options.js';
import { runFuzz } from './run-fuzz.js';

const platform = process.env['E2E_PLATFORM_FILE'] ?? '';

describe('hostile requests of every role', () => {
  // Without events: their dead letters are another spec's lost ones.
  it('meet no server error, no undocumented answer and no leak', async () => {
    const options = readFuzzOptions(['--requests', '900', '--events', '0', '--seed', '7', '--platform', platform]);
    const { findings, ...result } = await runFuzz(options as FuzzOptions, () => undefined);
    expect(findings.filter((finding) => !finding.startsWith('unanswered'))).toEqual([]);
    expect(result).toMatchObject({ serverErrors: 0, undocumented: 0, leaks: 0 });
    // A connection may be closed just when it is used again; many would be a gateway that breaks off.
    expect(result.unanswered < 10 ? [] : findings).toEqual([]);
    expect(result.requests).toBeGreaterThanOrEqual(900);
    expect(result.succeeded).toBeGreaterThan(30);
  }, 300_000);
});
