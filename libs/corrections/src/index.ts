export * from './correct-incident/after-correction.js';
export * from './correct-incident/recompute-clocks.js';
export * from './correction-controllers.js';
