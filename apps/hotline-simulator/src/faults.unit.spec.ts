import { describe, expect, it } from '@jest/globals';
import { answerFault, answerFaults, drawsOf } from './faults.js';

const draw = drawsOf('one');
const faults = (share: number, seed = draw) =>
  Array.from({ length: 2_000 }, (_, at) => answerFault(seed, share, `ZZ-${at}`, 1));

describe('faults', () => {
  it('come as often as they are asked for, of every kind', () => {
    const failed = faults(0.2).filter((fault) => fault !== undefined);
    expect(failed.length).toBeGreaterThan(320);
    expect(failed.length).toBeLessThan(480);
    expect(new Set(failed).size).toBe(answerFaults.length);
    expect(faults(0).every((fault) => fault === undefined)).toBe(true);
  });

  it('are those of the seed', () => {
    expect(faults(0.2)).toEqual(faults(0.2));
    expect(faults(0.2)).not.toEqual(faults(0.2, drawsOf('two')));
  });
});
