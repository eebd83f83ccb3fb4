export * from './choose-person.js';
export * from './people-to-ask.js';
