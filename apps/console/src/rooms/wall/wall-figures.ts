import type { operations } from '../../api/generated/casebook.js';

type Answer<Name extends keyof operations> = operations[Name] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

export type Figures = Answer<'ReadFigures.read'>;
export type Load = Answer<'ReadLoad.read'>;
export type Ticker = Answer<'ReadTicker.read'>;

export interface MapUnit {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly level: string;
  readonly parentCode: string | null;
}

/** A grid and its border, in degrees. */
export interface MapGrid {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly polygon: readonly (readonly (readonly [lng: number, lat: number])[])[];
}

export interface AreaMap {
  readonly units: readonly MapUnit[];
  readonly grids: readonly MapGrid[];
}

/** Everything on the wall, as it was at one moment. */
export interface Wall {
  readonly figures: Figures;
  readonly load: Load;
  readonly ticker: Ticker;
}
