import { describe, expect, it } from '@jest/globals';
import { wait } from '#primitives';
import { atMost } from './at-most.js';

describe('work in turn', () => {
  it('never runs more at a time than allowed, in order, whether it fails or not', async () => {
    const inTurn = atMost(2);
    const started: number[] = [];
    let running = 0;
    let most = 0;
    const work = Array.from({ length: 9 }, (_, index) =>
      inTurn(async () => {
        started.push(index);
        most = Math.max(most, ++running);
        await wait(2);
        running--;
        if (index % 3 === 0) throw new Error('failed');
        return index;
      }),
    );
    const results = await Promise.allSettled(work);
    expect(most).toBe(2);
    expect(started).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(results.filter(({ status }) => status === 'rejected').length).toBe(3);
    await expect(inTurn(async () => 'still works')).resolves.toBe('still works');
  });
});
