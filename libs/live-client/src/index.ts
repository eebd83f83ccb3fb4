export * from './change.js';
export * from './live-casebook.js';
