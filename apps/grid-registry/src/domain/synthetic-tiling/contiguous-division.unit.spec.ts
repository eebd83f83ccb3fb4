import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { divideContiguously, piecesOf, type Territory } from './contiguous-division.js';

/** A chessboard with some fields missing where that leaves it in one piece. */
const boards = fc
  .record({ size: fc.integer({ min: 4, max: 12 }), missing: fc.array(fc.nat(143), { maxLength: 30 }) })
  .map(({ size, missing }): Territory => {
    let fields = Array.from({ length: size * size }, (_, i) => i);
    const adjoin = (a: number, b: number) =>
      Math.abs((a % size) - (b % size)) + Math.abs(Math.floor(a / size) - Math.floor(b / size)) === 1;
    const adjoiningOf = (some: number[]) => some.map((a) => new Set(some.flatMap((b, i) => (adjoin(a, b) ? [i] : []))));
    for (const field of missing) {
      const left = fields.filter((f) => f !== field);
      if (left.length > 8 && piecesOf(adjoiningOf(left), new Set(left.keys())).length === 1) fields = left;
    }
    return {
      centres: fields.map((f) => [f % size, Math.floor(f / size)] as const),
      adjoining: adjoiningOf(fields),
    };
  });

describe('dividing a territory', () => {
  it('gives connected parts, each place to one of them, in proportion to the weights', () => {
    fc.assert(
      fc.property(boards, fc.integer({ min: 1, max: 3 }), (territory, most) => {
        const places = [...territory.centres.keys()];
        const weights = Array.from({ length: Math.floor(places.length / (4 * most)) }, (_, i) => 1 + (i % most));
        if (weights.length === 0) weights.push(1);
        const parts = divideContiguously(territory, places, weights);
        expect(parts).toHaveLength(weights.length);
        expect(parts!.flat().sort((a, b) => a - b)).toEqual(places);
        parts!.forEach((part, i) => {
          expect(piecesOf(territory.adjoining, new Set(part))).toHaveLength(1);
          expect(part.length).toBeGreaterThanOrEqual(2 * weights[i]!);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('says when there is no way: a star falls apart whichever way it is cut', () => {
    const star: Territory = {
      centres: [
        [0, 0],
        [0, 1],
        [1, -1],
        [-1, -1],
      ],
      adjoining: [new Set([1, 2, 3]), new Set([0]), new Set([0]), new Set([0])],
    };
    expect(divideContiguously(star, [0, 1, 2, 3], [1, 1])).toBeUndefined();
    expect(divideContiguously(star, [0, 1, 2, 3], [1, 1, 1])).toBeUndefined();
  });
});
