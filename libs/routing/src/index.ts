export * from './keyword-lists.js';
export * from './moment-of-day.js';
export * from './routed-to.js';
export * from './routing-case.js';
export * from './rule-findings.js';
export * from './rule-that-applies.js';
