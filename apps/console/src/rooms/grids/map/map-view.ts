import type { LatticePoint, LatticeRing, TiledGrid, Tiling } from '#grid-topology';

export type Mark = 'added' | 'retired' | 'changed';

/** What is on the map. Nothing of it is changed in place: what is another object has changed. */
export interface MapView {
  readonly tiling: Tiling;
  /** The grids that are worked on; the others are drawn faintly around them. */
  readonly community: string | undefined;
  readonly selected: string | undefined;
  readonly vertex: LatticePoint | undefined;
  /** Whether the vertices of the selected grid are there to be taken hold of. */
  readonly handles: boolean;
  /** By grid, from the mean. */
  readonly deviations: ReadonlyMap<string, number>;
  readonly faults: readonly LatticePoint[];
  readonly marks?: ReadonlyMap<string, Mark>;
  /** How grids were, drawn dashed over the others. */
  readonly former?: readonly TiledGrid[];
  readonly border: readonly LatticeRing[];
}

/** What somebody does on the map. */
export interface MapHandlers {
  select(code: string | undefined): void;
  pick(vertex: LatticePoint | undefined): void;
  /** While something is dragged: shown, not done. */
  preview(drag: Drag): void;
  drop(drag: Drag): void;
  draw(line: readonly LatticePoint[], reach: number): void;
}

/** A vertex, or a place on an edge, that is dragged somewhere. */
export type Drag = { readonly to: LatticePoint } & (
  { readonly vertex: LatticePoint } | { readonly edge: readonly [LatticePoint, LatticePoint] }
);

export type Tool = 'select' | 'split' | 'transfer';
