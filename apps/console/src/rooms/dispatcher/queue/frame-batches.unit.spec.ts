import { describe, expect, it } from '@jest/globals';
import { FrameBatches } from './frame-batches.js';

function byHand() {
  const taken: (readonly number[])[] = [];
  const frames: (() => void)[] = [];
  const batches = new FrameBatches<number>(
    (batch) => taken.push(batch),
    (run) => frames.push(run),
  );
  return { batches, taken, frames, frame: () => frames.shift()?.() };
}

describe('what comes in', () => {
  it('is taken once a frame, in order', () => {
    const { batches, taken, frame, frames } = byHand();
    batches.add(1, 2);
    batches.add(3);
    expect(frames).toHaveLength(1);
    frame();
    expect(taken).toEqual([[1, 2, 3]]);
    batches.add(4);
    frame();
    expect(taken).toEqual([[1, 2, 3], [4]]);
  });

  it('is spread over frames when it is much', () => {
    const { batches, taken, frame } = byHand();
    batches.add(...Array.from({ length: 1_200 }, (_, nth) => nth));
    for (let nth = 0; nth < 5; nth++) frame();
    expect(taken.map(({ length }) => length)).toEqual([500, 500, 200]);
    expect(taken.flat()).toEqual(Array.from({ length: 1_200 }, (_, nth) => nth));
  });
});
