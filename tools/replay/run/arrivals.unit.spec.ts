import { describe, expect, it } from '@jest/globals';
import { arrivals } from './arrivals.js';

const at = (...minutes: number[]) => minutes.map((minute) => new Date(Date.UTC(2020, 0, 1, 8, minute)));

describe('arrivals', () => {
  it('keep their rhythm, scaled to the rate', () => expect(arrivals(at(0, 1, 4, 10), 2)).toEqual([0, 200, 800, 2000]));
  it('are there at once without a rate', () => expect(arrivals(at(0, 5), undefined)).toEqual([0, 0]));
  it('of one moment are spread', () => expect(arrivals(at(3, 3, 3, 3), 4)).toEqual([0, 250, 500, 750]));
  it('of nothing are none', () => expect(arrivals([], 3)).toEqual([]));
});
