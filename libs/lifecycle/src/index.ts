export * from './decision.js';
export * from './fold.js';
export * from './held-incident.js';
export * from './offered-by-all.js';
export * from './particulars.js';
export * from './transitions.js';
