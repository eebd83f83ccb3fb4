export type { FeedAccess } from './change-feed.js';
export * from './change.js';
export * from './live-casebook.js';
export * from './live-inbox.js';
export * from './shared-socket.js';
