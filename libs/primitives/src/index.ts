export * from './area.js';
export * from './clock.js';
export * from './ids.js';
export * from './ready-check.js';
export * from './refusal.js';
export * from './stepped-clock.js';
export * from './trace.js';
export * from './wait.js';
