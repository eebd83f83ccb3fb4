export * from './config.js';
export * from './health/health.controller.js';

export * from './logging.js';
export * from './problem-details.filter.js';
export * from './refused-anywhere.js';
export * from './request-trace.js';
export * from './runtime.module.js';
export * from './start-service.js';
