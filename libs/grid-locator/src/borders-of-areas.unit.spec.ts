import { describe, expect, it } from '@jest/globals';
import { bordersOfAreas } from './borders-of-areas.js';
import { layOutlines } from './grid-outlines.js';

const square = (code: string, west: number) => ({
  code,
  polygon: [
    [
      [west, 0],
      [west + 1, 0],
      [west + 1, 1],
      [west, 1],
      [west, 0],
    ] as const,
  ],
});

describe('the border of an area', () => {
  it('is what its grids have no neighbour within it along, as one closed line', () => {
    const outlines = layOutlines([square('a1', 0), square('a2', 1), square('b1', 2)]);
    const borders = bordersOfAreas(outlines, (code) => code[0]!);
    const [line, ...others] = borders.get('a')!;
    expect(others).toEqual([]);
    expect(line!.slice(0, 2)).toEqual(line!.slice(-2));
    expect(line).toHaveLength(2 * 7);
    const corners = new Set(Array.from({ length: 7 }, (_, at) => line!.slice(2 * at, 2 * at + 2).join()));
    expect(corners).toEqual(new Set(['0,0', '1,0', '2,0', '2,1', '1,1', '0,1']));
    expect(borders.get('b')).toHaveLength(1);
  });
});
