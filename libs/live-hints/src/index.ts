export * from './hints-after-commit.js';
export * from './live-settings.js';
