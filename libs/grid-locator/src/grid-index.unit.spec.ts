import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pointInPolygon from 'point-in-polygon-hao';
import { buildGridIndex, locateAmong } from './index.js';

type Position = [lng: number, lat: number];
type DrawnGrid = { code: string; polygon: Position[][] };

const WEST = 113.1;
const SOUTH = 27.8;
const STEP = 0.004;

const snapped = (degrees: number) => Math.round(degrees * 1e7) / 1e7;

/** A tiling of four-cornered grids whose inner corners are pushed about; codes are dealt out in any order. */
const tilings = fc
  .record({ columns: fc.integer({ min: 1, max: 6 }), rows: fc.integer({ min: 1, max: 6 }) })
  .chain(({ columns, rows }) =>
    fc.record({
      columns: fc.constant(columns),
      rows: fc.constant(rows),
      pushes: fc.array(
        fc.tuple(fc.double({ min: -0.4, max: 0.4, noNaN: true }), fc.double({ min: -0.4, max: 0.4, noNaN: true })),
        {
          minLength: (columns + 1) * (rows + 1),
          maxLength: (columns + 1) * (rows + 1),
        },
      ),
      codes: fc.shuffledSubarray(
        Array.from({ length: columns * rows }, (_, i) => `430211001001${String(i + 1).padStart(3, '0')}`),
        { minLength: columns * rows },
      ),
    }),
  )
  .map(({ columns, rows, pushes, codes }) => {
    const corner = (c: number, r: number): Position => {
      const [east, north] = pushes[r * (columns + 1) + c]!;
      const inner = c > 0 && c < columns && r > 0 && r < rows;
      return [snapped(WEST + STEP * (c + (inner ? east : 0))), snapped(SOUTH + STEP * (r + (inner ? north : 0)))];
    };
    return codes.map((code, i): DrawnGrid => {
      const [c, r] = [i % columns, Math.floor(i / columns)];
      const outline = [corner(c, r), corner(c + 1, r), corner(c + 1, r + 1), corner(c, r + 1), corner(c, r)];
      return { code, polygon: [r % 2 === 0 ? outline : outline.reverse()] };
    });
  });

const shares = fc.double({ min: 0, max: 1, noNaN: true });

const boundsOf = (grids: DrawnGrid[]) => {
  const positions = grids.flatMap(({ polygon }) => polygon[0]!);
  const east = Math.max(...positions.map(([lng]) => lng));
  const north = Math.max(...positions.map(([, lat]) => lat));
  return { west: WEST, south: SOUTH, east, north };
};

const distance = ([x, y]: Position, [ax, ay]: Position, [bx, by]: Position) => {
  const along = Math.min(
    1,
    Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)),
  );
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
};

/** The slow and certain way: exact predicates for inside, all edges measured for the border. */
const lowestTouching = (grids: DrawnGrid[], point: Position) =>
  grids
    .filter(
      ({ polygon }) =>
        pointInPolygon(point, polygon) !== false ||
        polygon.some((ring) => ring.slice(1).some((end, i) => distance(point, ring[i]!, end) <= 1e-9)),
    )
    .map(({ code }) => code)
    .sort()[0];

describe('locating a point', () => {
  it('finds one grid for every point of the county, as an exact search over all grids does', () => {
    fc.assert(
      fc.property(tilings, fc.array(fc.tuple(shares, shares), { maxLength: 30 }), (grids, points) => {
        const index = buildGridIndex(grids);
        const { west, south, east, north } = boundsOf(grids);
        for (const [u, v] of points) {
          const point: Position = [west + u * (east - west), south + v * (north - south)];
          expect(index.locate(...point)).toBe(lowestTouching(grids, point));
          expect(index.locate(...point)).toBeDefined();
        }
      }),
    );
  });

  it('gives corners and middles of borders to the lowest code that meets there', () => {
    fc.assert(
      fc.property(tilings, (grids) => {
        const index = buildGridIndex(grids);
        for (const ring of grids.flatMap(({ polygon }) => polygon)) {
          ring.slice(1).forEach((end, i) => {
            const start = ring[i]!;
            const middle: Position = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
            expect(index.locate(...end)).toBe(lowestTouching(grids, end));
            expect(index.locate(...middle)).toBe(lowestTouching(grids, middle));
          });
        }
      }),
    );
  });

  it('does not depend on the order in which the grids came', () => {
    const orders = tilings.chain((grids) =>
      fc.tuple(fc.constant(grids), fc.shuffledSubarray(grids, { minLength: grids.length })),
    );
    fc.assert(
      fc.property(orders, fc.array(fc.tuple(shares, shares), { maxLength: 30 }), ([some, others], points) => {
        const [one, other] = [buildGridIndex(some), buildGridIndex(others)];
        for (const [u, v] of points) {
          const point: Position = [WEST + u * 6 * STEP, SOUTH + v * 6 * STEP];
          expect(one.locate(...point)).toBe(other.locate(...point));
        }
        for (const { code } of some) expect(one.neighbours(code)).toEqual(other.neighbours(code));
      }),
    );
  });

  const square: DrawnGrid = {
    code: '430211001001001',
    polygon: [
      [
        [113, 27],
        [113.01, 27],
        [113.01, 27.01],
        [113, 27.01],
        [113, 27],
      ],
    ],
  };

  it('knows no grid outside, nor for what is not a number', () => {
    const index = buildGridIndex([square]);
    expect(index.locate(112.9999, 27.005)).toBeUndefined();
    expect(index.locate(27.005, 113.005)).toBeUndefined();
    expect(index.locate(NaN, 27.005)).toBeUndefined();
    expect(index.locate(113.005, Infinity)).toBeUndefined();
    expect(buildGridIndex([]).locate(113.005, 27.005)).toBeUndefined();
  });

  it('forgives a centimetre beside the county line, which is how far vertices are rounded, and no more', () => {
    const index = buildGridIndex([square]);
    expect(index.locate(113 - 0.9e-7, 27.005)).toBe(square.code);
    expect(index.locate(113 - 1.2e-7, 27.005)).toBeUndefined();
  });

  it('leaves out holes', () => {
    const hole: Position[] = [
      [113.004, 27.004],
      [113.006, 27.004],
      [113.006, 27.006],
      [113.004, 27.006],
      [113.004, 27.004],
    ];
    const index = buildGridIndex([{ code: square.code, polygon: [...square.polygon, hole] }]);
    expect(index.locate(113.005, 27.005)).toBeUndefined();
    expect(index.locate(113.003, 27.005)).toBe(square.code);
  });

  it('refuses grids that cannot be searched, naming them', () => {
    expect(() => buildGridIndex([square, square])).toThrow('430211001001001 is there twice');
    expect(() => buildGridIndex([{ code: 'a', polygon: [square.polygon[0]!.slice(0, -1)] }])).toThrow('grid a');
    expect(() =>
      buildGridIndex([
        {
          code: 'b',
          polygon: [
            [
              [0, 0],
              [NaN, 1],
              [1, 1],
              [0, 0],
            ],
          ],
        },
      ]),
    ).toThrow('grid b');
    expect(() => buildGridIndex([{ code: 'c', polygon: [] }])).toThrow('grid c');
  });
});

describe('neighbours', () => {
  it('are the grids across an edge, not across a corner, in the order of their codes', () => {
    const codes = ['9', '8', '7', '6', '5', '4', '3', '2', '1'];
    const grids = codes.map((code, i) => {
      const [x, y] = [i % 3, Math.floor(i / 3)];
      const polygon: Position[][] = [
        [
          [x, y],
          [x + 1, y],
          [x + 1, y + 1],
          [x, y + 1],
          [x, y],
        ],
      ];
      return { code, polygon };
    });
    const index = buildGridIndex(grids);
    expect(index.neighbours('5')).toEqual(['2', '4', '6', '8']);
    expect(index.neighbours('9')).toEqual(['6', '8']);
    expect(index.neighbours('unknown')).toEqual([]);
  });
});

describe('locating a point among several counties', () => {
  it('finds what one index of all their grids finds', () => {
    fc.assert(
      fc.property(tilings, fc.array(fc.tuple(shares, shares), { maxLength: 30 }), fc.nat(), (grids, points, cut) => {
        const together = buildGridIndex(grids);
        const at = cut % (grids.length + 1);
        const apart = [buildGridIndex(grids.slice(0, at)), buildGridIndex(grids.slice(at))];
        const { west, south, east, north } = boundsOf(grids);
        const corners = grids.flatMap(({ polygon }) => polygon.flat());
        const inBetween = points.map(([x, y]): Position => [west + x * (east - west), south + y * (north - south)]);
        for (const [lng, lat] of [...corners, ...inBetween]) {
          expect(locateAmong(apart, lng, lat)?.code).toBe(together.locate(lng, lat));
        }
      }),
    );
  });

  it('puts being inside before being beside, whatever the codes', () => {
    const square = (code: string, west: number): DrawnGrid => ({
      code,
      polygon: [
        [
          [west, 0],
          [west + 1, 0],
          [west + 1, 1],
          [west, 1],
          [west, 0],
        ],
      ],
    });
    const indexes = [buildGridIndex([square('1', 0)]), buildGridIndex([square('2', 1 + 2e-8)])];
    expect(locateAmong(indexes, 1 + 1e-8, 0.5)?.code).toBe('1');
    expect(locateAmong(indexes, 1 + 6e-8, 0.5)?.code).toBe('2');
  });
});
