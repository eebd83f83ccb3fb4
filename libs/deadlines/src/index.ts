export * from './category-limits.js';
export * from './due-at.js';
export * from './limit-kind-for.js';
export * from './migrations.js';
export * from './record-clocks.js';
export * from './start-clock.js';
