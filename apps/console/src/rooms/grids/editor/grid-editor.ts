import {
  applyEdit,
  begunWith,
  edgesOf,
  type EditHistory,
  type EditRefusal,
  editsOf,
  type GridEdit,
  type LatticePoint,
  nearestOnEdge,
  nextCode,
  performed,
  placeInEdge,
  present,
  redone,
  replayed,
  samePoint,
  type Tiling,
  undone,
} from '#grid-topology';
import { computed, ref, shallowRef } from 'vue';
import type { Drag } from '../map/map-view.js';
import { kindOfVertex } from '../map/vertex-kind.js';

/** What is drawn on a draft, by whom ever moves the pointer or presses keys. */
export function useGridEditor() {
  const history = shallowRef<EditHistory>();
  /** What it would be if the vertex that is dragged were let go. */
  const preview = shallowRef<Tiling>();
  const refusal = shallowRef<{ reason: EditRefusal; at?: LatticePoint }>();
  const selected = ref<string>();
  const vertex = shallowRef<LatticePoint>();
  const used = shallowRef<ReadonlySet<string>>(new Set());

  const now = computed(() => history.value && present(history.value));
  const shown = computed(() => preview.value ?? now.value);

  function became(next: EditHistory): void {
    history.value = next;
    preview.value = undefined;
    refusal.value = undefined;
    const tiling = present(next);
    if (selected.value && !tiling.grids.has(selected.value)) selected.value = undefined;
    if (vertex.value && tiling.gridsAt(vertex.value).length === 0) vertex.value = undefined;
  }

  /** Makes an edit; answers whether it was made. */
  function perform(edit: GridEdit): boolean {
    if (!history.value) return false;
    const outcome = performed(history.value, edit);
    if ('refused' in outcome) {
      preview.value = undefined;
      refusal.value = { reason: outcome.refused };
      return false;
    }
    became(outcome.history);
    return true;
  }

  /** What a drag amounts to: a vertex moves or slides, an edge gets a vertex. */
  function editOf(drag: Drag): GridEdit | undefined {
    const tiling = now.value!;
    if ('edge' in drag) return { kind: 'insert-vertex', edge: drag.edge, at: drag.to };
    if (kindOfVertex(tiling, drag.vertex) !== 'end') return { kind: 'move-vertex', from: drag.vertex, to: drag.to };
    const to = placeOnOuterBorder(tiling, drag.vertex, drag.to);
    return to && { kind: 'slide-end', vertex: drag.vertex, to };
  }

  function previewDrag(drag: Drag): void {
    const edit = editOf(drag);
    const outcome = edit && applyEdit(now.value!, edit);
    preview.value = outcome?.ok ? outcome.tiling : undefined;
    refusal.value = outcome && !outcome.ok ? { reason: outcome.refused, at: outcome.at } : undefined;
  }

  function dropDrag(drag: Drag): void {
    const edit = editOf(drag);
    preview.value = undefined;
    if (edit && perform(edit)) vertex.value = whereItEnds(edit);
  }

  return {
    ...{ history, preview, refusal, selected, vertex, used, now, shown },
    ...{ perform, previewDrag, dropDrag },
    begin: (base: Tiling) => became(begunWith(base)),
    /** Draws again what was kept; answers how many edits no longer fit. */
    takeUp(base: Tiling, edits: readonly GridEdit[]): number {
      const again = replayed(base, edits);
      became(again.history);
      return again.left;
    },
    undo: () => history.value && became(undone(history.value)),
    redo: () => history.value && became(redone(history.value)),
    edits: () => (history.value ? editsOf(history.value) : []),
    freeCode: (community: string) => nextCode(community, [...used.value, ...now.value!.grids.keys()]),
  };
}

export type GridEditor = ReturnType<typeof useGridEditor>;

const whereItEnds = (edit: GridEdit): LatticePoint | undefined =>
  edit.kind === 'move-vertex' || edit.kind === 'slide-end'
    ? edit.to
    : edit.kind === 'insert-vertex'
      ? edit.at
      : undefined;

/** The place on the outer border, of either grid that meets in the end of a border, that is nearest. */
function placeOnOuterBorder(tiling: Tiling, end: LatticePoint, to: LatticePoint): LatticePoint | undefined {
  let best: { at: readonly [LatticePoint, LatticePoint]; away: number } | undefined;
  for (const { polygon } of tiling.gridsAt(end)) {
    for (const [a, b] of edgesOf(polygon)) {
      if (!tiling.isOuter(a, b)) continue;
      const { distance } = nearestOnEdge(a, b, to);
      if (distance < (best?.away ?? Infinity)) best = { at: [a, b], away: distance };
    }
  }
  if (!best) return undefined;
  const { at } = placeInEdge(best.at, to);
  return samePoint(at, end) ? undefined : at;
}
