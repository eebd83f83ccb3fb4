export * from './point-as-sent.js';
export * from './to-cgcs2000.js';
