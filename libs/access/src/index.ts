export * from './access.guard.js';
export * from './access.module.js';
export * from './access.refusals.js';
export * from './access-token.js';
export * from './authorize.js';
export * from './permissions.js';
export * from './signed-in.js';
export * from './who.js';
