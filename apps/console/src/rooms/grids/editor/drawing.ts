import { lineAcross, type LatticePoint, polygonContains, samePoint, type TiledGrid } from '#grid-topology';
import { type Ref, shallowRef } from 'vue';
import type { Tool } from '../map/map-view.js';
import type { GridEditor } from './grid-editor.js';

interface Drawing {
  readonly editor: GridEditor;
  readonly tool: Ref<Tool>;
  /** Who gets the piece that is cut off. */
  readonly taker: Ref<string | undefined>;
  readonly community: Ref<string | undefined>;
  /** What the new half of a grid is called. */
  readonly newName: (of: TiledGrid) => string;
}

/** Lines that are drawn across a grid, by the pointer or from vertex to vertex by keyboard. */
export function useDrawing({ editor, tool, taker, community, newName }: Drawing) {
  /** Where a split by keyboard begins. */
  const splitFrom = shallowRef<LatticePoint>();

  function draw(drawn: readonly LatticePoint[], reach: number): void {
    const grid = gridUnder(drawn);
    if (!grid) return void (editor.refusal.value = { reason: 'GRID_UNKNOWN' });
    const across = lineAcross(grid.polygon, drawn, reach);
    if ('refused' in across) return void (editor.refusal.value = { reason: across.refused });
    if (tool.value === 'transfer') give(grid, across.line);
    else split(grid, across.line);
  }

  function split(grid: TiledGrid, line: readonly LatticePoint[]): void {
    const as = { code: editor.freeCode(grid.community!), name: newName(grid) };
    if (!editor.perform({ kind: 'split', grid: grid.code, line, as })) return;
    tool.value = 'select';
    editor.selected.value = as.code;
  }

  function give(grid: TiledGrid, line: readonly LatticePoint[]): void {
    if (!taker.value) return void (editor.refusal.value = { reason: 'NOT_NEIGHBOURS' });
    if (editor.perform({ kind: 'transfer', from: grid.code, to: taker.value, line })) tool.value = 'select';
  }

  /** The first time, the split begins at the chosen vertex; the second time, it ends there. */
  function splitHere(): void {
    const [grid, at] = [editor.now.value?.grids.get(editor.selected.value ?? ''), editor.vertex.value];
    if (!grid || !at) return;
    const from = splitFrom.value;
    splitFrom.value = from ? undefined : at;
    if (from && !samePoint(from, at)) split(grid, [from, at]);
  }

  /** The grid that is selected, or the community's grid that the middle of the line lies in. */
  function gridUnder(line: readonly LatticePoint[]): TiledGrid | undefined {
    const now = editor.now.value;
    const selected = now?.grids.get(editor.selected.value ?? '');
    if (selected || !now || !community.value || tool.value === 'transfer') return selected;
    const [a, b] = [line[Math.floor((line.length - 1) / 2)]!, line[Math.ceil((line.length - 1) / 2)]!];
    const middle = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const;
    return now.of(community.value).find(({ polygon }) => polygonContains(polygon, middle));
  }

  return { splitFrom, draw, splitHere };
}
