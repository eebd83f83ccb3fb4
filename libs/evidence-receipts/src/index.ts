export * from './evidence-receipt.refusals.js';
export * from './evidence-keys-setting.js';
export * from './evidence-receipt.js';
export * from './evidence-receipts.js';
export * from './evidence-receipts.module.js';
export * from './same-file-twice.js';
