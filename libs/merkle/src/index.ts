export * from './frontier.js';
export * from './hashing.js';
export * from './proofs.js';
export * from './subtree.js';
export * from './verify.js';
