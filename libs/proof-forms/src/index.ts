export * from './base64.js';
export * from './checkpoint-text.js';
export * from './malformed.js';
export * from './note-claims.js';
export * from './note-text.js';
export * from './proof-sides.js';
export * from './verifier-key-text.js';
