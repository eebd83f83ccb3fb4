export * from './alarm-clock.js';
export * from './alarm-clock.module.js';
export * from './alarm-settings.js';
export * from './alarms.metrics.js';
export * from './bell.js';
