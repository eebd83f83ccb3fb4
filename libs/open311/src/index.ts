export * from './answer-refusals.js';
export * from './format.js';
export * from './to-xml.js';
