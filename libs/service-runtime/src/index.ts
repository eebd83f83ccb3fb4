export * from './clock-of.js';
export * from './config.js';
export * from './health/health.controller.js';

export * from './logging.js';
export * from './problem-details.filter.js';
export * from './refused-anywhere.js';
export * from './refusals/anonymous-refusals.js';
export type * from './refusals/answer-refusal.js';
export * from './request-trace.js';
export * from './runtime.module.js';
export * from './settings/declare-settings.js';
export * from './settings/declared-settings.migration.js';
export * from './settings/open-settings.js';
export * from './start-service.js';
