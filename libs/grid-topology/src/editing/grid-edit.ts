import type { LatticePoint } from '../lattice.js';
import type { TiledGrid, Tiling } from '../tiling/tiling.js';
import { mergeGrids } from './merge-grids.js';
import { type Outcome, refused } from './outcome.js';
import { slideEnd } from './slide-end.js';
import { type Split, splitGrid } from './split-grid.js';
import { spreadHouseholds } from './spread-households.js';
import { type Transfer, transferPiece } from './transfer-piece.js';
import { insertVertex, moveVertex, removeVertex } from './vertices.js';

/** One thing that somebody does to the grids, as data: it can be kept, done again and told. */
export type GridEdit =
  | { readonly kind: 'move-vertex'; readonly from: LatticePoint; readonly to: LatticePoint }
  | { readonly kind: 'insert-vertex'; readonly edge: readonly [LatticePoint, LatticePoint]; readonly at: LatticePoint }
  | { readonly kind: 'remove-vertex'; readonly at: LatticePoint }
  | { readonly kind: 'slide-end'; readonly vertex: LatticePoint; readonly to: LatticePoint }
  | ({ readonly kind: 'split' } & Split)
  | ({ readonly kind: 'transfer' } & Transfer)
  | { readonly kind: 'merge'; readonly from: string; readonly into: string }
  | { readonly kind: 'describe'; readonly grid: string; readonly as: Pick<TiledGrid, 'name' | 'households' | 'kind'> }
  | { readonly kind: 'renumber'; readonly codes: Readonly<Record<string, string>> };

/** The grids after an edit, with the households spread anew where land changed hands; or why it is not made. */
export function applyEdit(tiling: Tiling, edit: GridEdit): Outcome {
  const outcome = drawn(tiling, edit);
  if (!outcome.ok || edit.kind === 'merge' || edit.kind === 'describe' || edit.kind === 'renumber') return outcome;
  return { ...outcome, tiling: outcome.tiling.with(spreadHouseholds(tiling, outcome.tiling, outcome.changed)) };
}

function drawn(tiling: Tiling, edit: GridEdit): Outcome {
  switch (edit.kind) {
    case 'move-vertex':
      return moveVertex(tiling, edit.from, edit.to);
    case 'insert-vertex':
      return insertVertex(tiling, edit.edge, edit.at);
    case 'remove-vertex':
      return removeVertex(tiling, edit.at);
    case 'slide-end':
      return slideEnd(tiling, edit);
    case 'split':
      return splitGrid(tiling, edit);
    case 'transfer':
      return transferPiece(tiling, edit);
    case 'merge':
      return mergeGrids(tiling, edit);
    case 'describe':
      return described(tiling, edit);
    case 'renumber':
      return renumbered(tiling, edit.codes);
  }
}

function described(tiling: Tiling, { grid: code, as }: GridEdit & { kind: 'describe' }): Outcome {
  const grid = tiling.grids.get(code);
  if (!grid) return refused('GRID_UNKNOWN');
  return { ok: true, tiling: tiling.with([{ ...grid, ...as }]), changed: [code] };
}

function renumbered(tiling: Tiling, codes: Readonly<Record<string, string>>): Outcome {
  const old = Object.keys(codes);
  const grids = old.map((code) => tiling.grids.get(code));
  if (grids.some((grid) => grid === undefined)) return refused('GRID_UNKNOWN');
  const taken = Object.values(codes).filter((code) => tiling.grids.has(code) && !old.includes(code));
  if (taken.length > 0 || new Set(Object.values(codes)).size < old.length) return refused('CODE_TAKEN');
  const put = (grids as TiledGrid[]).map((grid) => ({ ...grid, code: codes[grid.code]! }));
  return { ok: true, tiling: tiling.with(put, old), changed: [...new Set([...old, ...Object.values(codes)])] };
}
