export * from './catalogue.js';
export * from './grid-revision.js';
export * from './grids.js';
export * from './migrations.js';
export * from './posts.js';
export * from './reference-copy.module.js';
export * from './reference.refusals.js';
export * from './units.js';
