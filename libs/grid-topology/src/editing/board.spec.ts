import type { LatticePoint } from '../lattice.js';
import { type TiledGrid, Tiling } from '../tiling/tiling.js';

export const west = '430211001001';
export const east = '430211001002';
/** The side of a square of the board, in lattice units. */
export const SIDE = 1_000;

/** A board of six by four squares, row by row from the south; the western half is one community, the eastern another. */
export function board(shifted: (x: number, y: number) => LatticePoint = (x, y) => [x * SIDE, y * SIDE]): Tiling {
  const grids: TiledGrid[] = [];
  for (let y = 0; y < 4; y++) {
    for (let x = 0; x < 6; x++) {
      const community = x < 3 ? west : east;
      const sequence = y * 3 + (x % 3) + 1;
      grids.push({
        code: `${community}${String(sequence).padStart(3, '0')}`,
        community,
        name: `第${sequence}网格`,
        households: 300 + x + y,
        synthetic: true,
        kind: 'ORDINARY',
        polygon: [[shifted(x, y), shifted(x + 1, y), shifted(x + 1, y + 1), shifted(x, y + 1), shifted(x, y)]],
      });
    }
  }
  return Tiling.of(grids);
}

export const codeIn = (community: string, sequence: number): string =>
  `${community}${String(sequence).padStart(3, '0')}`;
