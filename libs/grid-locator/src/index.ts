export { buildGridIndex, type GridIndex } from './grid-index.js';
export type { LocatableGrid } from './grid-outlines.js';
