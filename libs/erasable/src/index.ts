export * from './data-key.migration.js';
export * from './data-keys.js';
export * from './encrypt.js';
export * from './erasable.module.js';
export * from './keys-database.js';
