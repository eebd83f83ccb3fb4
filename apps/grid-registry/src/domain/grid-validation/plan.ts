import type { GridKind } from '#contracts';
import type { BoundaryGeometry } from '#grid-topology';

/** A grid as somebody draws it: nothing about it is sure yet. */
export interface PlannedGrid {
  readonly code: string;
  /** 12 digits; null for a grid that was drawn without one. */
  readonly community: string | null;
  readonly name: string;
  /** GeoJSON polygon coordinates, degrees CGCS2000, rounded to 1e-7. */
  readonly polygon: [lng: number, lat: number][][];
  readonly households: number;
  readonly synthetic: boolean;
  readonly kind: GridKind;
}

/** What a county's grids are held against. */
export interface CountyToCover {
  /** Undefined where none is registered. */
  readonly boundary: BoundaryGeometry | undefined;
  /** The county's communities that are open, with their outlines where they are known. */
  readonly communities: ReadonlyMap<string, BoundaryGeometry | undefined>;
  /** Codes that were published once and are not in force any more. */
  readonly retiredCodes: ReadonlySet<string>;
}
