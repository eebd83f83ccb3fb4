export * from './resident-pass.js';
export * from './resident-pass.module.js';
export * from './resident-pass.refusals.js';
export * from './resident-passes.js';
export * from './resident-secret-setting.js';
