import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { OutboxItem, OutboxPhoto } from '../outbox/outbox-item.js';
import type { KeptSession } from '../session/kept-session.js';

/** What the phone keeps. */
export interface WorkerSchema extends DBSchema {
  items: { key: string; value: OutboxItem; indexes: { person: string } };
  photos: { key: string; value: OutboxPhoto; indexes: { item: string } };
  session: { key: 'current'; value: KeptSession };
  /** What was read from the platform, to go on without it: by person and name. */
  known: { key: [person: string, name: string]; value: { person: string; name: string; at: number; value: unknown } };
}
export type WorkerDb = IDBPDatabase<WorkerSchema>;

export const openWorkerDb = (name = 'grid-worker'): Promise<WorkerDb> =>
  openDB<WorkerSchema>(name, 1, {
    upgrade(db) {
      db.createObjectStore('items', { keyPath: 'id' }).createIndex('person', 'person');
      db.createObjectStore('photos', { keyPath: 'id' }).createIndex('item', 'item');
      db.createObjectStore('session');
      db.createObjectStore('known', { keyPath: ['person', 'name'] });
    },
    // Another page brings a newer app: it may change the shelves as soon as nobody stands on the old ones.
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  });
