export * from './data-source.js';
export * from './database.js';
export * from './database.module.js';
export * from './failures.js';
export * from './forget-aged.js';
export * from './hourly-forgetting.js';
export * from './migrate.js';
