import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { openWorkerDb } from './keeping/worker-db.js';
import { clocks } from './outbox/clocks.js';
import { courier } from './outbox/courier.js';
import { webLocks } from './outbox/one-at-a-time.js';
import { sendOnce } from './outbox/outbox-driver.js';
import { WorkerSession } from './session/worker-session.js';

interface SyncEvent extends Event {
  readonly tag: string;
  readonly waitUntil: (work: Promise<unknown>) => void;
}

declare const self: EventTarget & {
  readonly __WB_MANIFEST: PrecacheEntry[];
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
};

// The app itself, so that it opens without a network; nothing of what people see or say goes into a cache.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/worker/index.html'), { allowlist: [/^\/worker(\/|$)/] }));

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => (event as SyncEvent).waitUntil(self.clients.claim()));

// The network is back, and the app may be closed: what waits is sent all the same.
self.addEventListener('sync', (event) => {
  const { tag, waitUntil } = event as SyncEvent;
  if (tag === 'outbox') waitUntil.call(event, sendWhatWaits());
});

/** @throws when something is left, so that the browser comes back to it later */
async function sendWhatWaits(): Promise<void> {
  const db = await openWorkerDb();
  const [turns, channel] = [webLocks(), new BroadcastChannel('grid-worker')];
  try {
    const session = new WorkerSession(db, turns);
    const tell = () => channel.postMessage('changed');
    const outcome = await sendOnce({ db, session, turns, courier: courier(session), ...clocks, tell });
    if (outcome?.is === 'later') throw new Error('not sent yet');
  } finally {
    channel.close();
    db.close();
  }
}
