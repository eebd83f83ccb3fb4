export type { Line } from './borders-of-areas.js';
export { buildGridIndex, type GridIndex, locateAmong } from './grid-index.js';
export type { LocatableGrid } from './grid-outlines.js';
