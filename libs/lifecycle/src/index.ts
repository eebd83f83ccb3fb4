export * from './decision.js';
export * from './fold.js';
export * from './held-incident.js';
export * from './transitions.js';
