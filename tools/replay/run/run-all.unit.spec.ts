import { describe, expect, it } from '@jest/globals';
import { runAll } from './run-all.js';

const rows = [0, 1, 2, 3, 4, 5];
const pace = { concurrency: 2, arrivals: [] };
const lived = async (more: Partial<Parameters<typeof runAll>[1]>): Promise<number[]> => {
  const seen: number[] = [];
  await runAll(rows, { ...pace, ...more }, async (row, at) => {
    expect(at).toBe(row);
    seen.push(row);
    await Promise.resolve();
  });
  return seen;
};

describe('running all', () => {
  it('begins each once, in order', async () => expect(await lived({})).toEqual(rows));

  it('ends when that is enough, however many there are', async () =>
    expect(await lived({ enough: (begun) => begun >= 3 })).toEqual([0, 1, 2]));

  it('begins nothing more once it was told to stop', async () =>
    expect(await lived({ signal: AbortSignal.abort() })).toEqual([]));
});
