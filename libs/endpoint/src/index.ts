export * from './answers.js';
export * from './endpoints-of.js';
export * from './json-schema.js';
export * from './public-keys.js';
export * from './refuses.js';
