export * from './correct-incident/after-correction.js';
export * from './correction-controllers.js';
