import { distance, edgesOf, type LatticePoint, nearestOnEdge, type TiledGrid } from '#grid-topology';
import type MapBrowserEvent from 'ol/MapBrowserEvent.js';
import PointerInteraction from 'ol/interaction/Pointer.js';
import type { Drag } from './map-view.js';
import { onLattice, reachOf } from './plane.js';

type Held = { readonly vertex: LatticePoint } | { readonly edge: readonly [LatticePoint, LatticePoint] };

interface DragHandlers {
  /** The grid whose outline can be held. */
  grid(): TiledGrid | undefined;
  pick(vertex: LatticePoint | undefined): void;
  preview(drag: Drag): void;
  drop(drag: Drag): void;
}

/** How near one must come, in pixels; a finger is less exact. */
const grasp = { mouse: 9, touch: 20 };

/** Lets a vertex be dragged, and an edge be bent where it is grasped. What becomes of it is the topology's to say. */
export class VertexDrag extends PointerInteraction {
  private held: Held | undefined;
  private last: Drag | undefined;

  constructor(private readonly handlers: DragHandlers) {
    super();
  }

  override handleDownEvent(event: MapBrowserEvent): boolean {
    const held = this.at(event);
    if (!held) return false;
    this.held = held;
    this.last = undefined;
    if ('vertex' in held) this.handlers.pick(held.vertex);
    return true;
  }

  override handleDragEvent(event: MapBrowserEvent): void {
    if (!this.held) return;
    this.last = { ...this.held, to: onLattice(event.coordinate) };
    this.handlers.preview(this.last);
  }

  override handleUpEvent(): boolean {
    if (this.last) this.handlers.drop(this.last);
    this.held = undefined;
    this.last = undefined;
    return false;
  }

  override handleMoveEvent(event: MapBrowserEvent): void {
    const held = this.at(event);
    (event.map.getTargetElement() as HTMLElement).style.cursor = held ? ('vertex' in held ? 'grab' : 'copy') : '';
  }

  private at(event: MapBrowserEvent): Held | undefined {
    const grid = this.handlers.grid();
    const resolution = event.map.getView().getResolution();
    if (!grid || resolution === undefined) return undefined;
    const point = onLattice(event.coordinate);
    const isTouch = (event.originalEvent as PointerEvent).pointerType === 'touch';
    const reach = reachOf(isTouch ? grasp.touch : grasp.mouse, resolution, point);
    let [vertex, edge]: [
      { at: LatticePoint; away: number }?,
      { ends: readonly [LatticePoint, LatticePoint]; away: number }?,
    ] = [];
    for (const ends of edgesOf(grid.polygon)) {
      const away = distance(ends[0], point);
      if (away <= reach && away < (vertex?.away ?? Infinity)) vertex = { at: ends[0], away };
      const beside = nearestOnEdge(...ends, point).distance;
      if (beside <= reach * 0.7 && beside < (edge?.away ?? Infinity)) edge = { ends, away: beside };
    }
    if (vertex) return { vertex: vertex.at };
    return edge && { edge: edge.ends };
  }
}
