export * from './check-run.js';
export * from './join/join.js';
export * from './tell-verdict.js';
