export * from './change.js';
export * from './live-casebook.js';
export * from './live-inbox.js';
