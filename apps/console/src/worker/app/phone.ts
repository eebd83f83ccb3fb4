import { computed, reactive, readonly } from 'vue';
import { openWorkerDb, type WorkerDb } from '../keeping/worker-db.js';
import { Known } from '../keeping/known.js';
import { clocks } from '../outbox/clocks.js';
import { courier } from '../outbox/courier.js';
import { isUnsent, Outbox, waitingForOthers } from '../outbox/outbox.js';
import { OutboxDriver } from '../outbox/outbox-driver.js';
import type { OutboxItem } from '../outbox/outbox-item.js';
import { webLocks } from '../outbox/one-at-a-time.js';
import type { KeptSession } from '../session/kept-session.js';
import { WorkerSession } from '../session/worker-session.js';
import { tellSent } from './uploads.js';

const state = reactive({
  session: undefined as KeptSession | undefined,
  items: [] as readonly OutboxItem[],
  isOnline: navigator.onLine,
  /** The last time something was to be sent, the platform could not be reached. */
  isStuck: false,
  others: 0,
});

/** What this phone keeps and does, for all its pages. */
export const phone = readonly(state);
/** Whoever is signed in must show who they are before anything goes out again. */
export const mustSignIn = computed(() => state.session !== undefined && state.session.refreshToken === null);
export const unsent = computed(() => state.items.filter(isUnsent));
export const needsLook = computed(() =>
  state.items.filter((one) => one.state === 'refused' || one.state === 'conflict'),
);

let db: WorkerDb;
let session: WorkerSession;
let driver: OutboxDriver;
/** Tells the other pages and the service worker that what is kept has changed, and hears it from them. */
const channel = new BroadcastChannel('grid-worker');

export const theSession = (): WorkerSession => session;

/** @throws TypeError where nobody is signed in: such pages are not reached then */
export const person = (): string => {
  if (!state.session) throw new TypeError('nobody is signed in');
  return state.session.person;
};
export const outbox = (): Outbox => new Outbox(db, person());
export const known = (): Known => new Known(db, person());

export async function startPhone(): Promise<void> {
  db = await openWorkerDb();
  const turns = webLocks();
  session = new WorkerSession(db, turns);
  const driving = { db, session, turns, courier: courier(session), ...clocks, tell: changed, tellSent };
  driver = new OutboxDriver(driving, (outcome) => {
    state.isStuck = outcome.is === 'later';
    void refresh();
  });
  channel.onmessage = () => void refresh();
  addEventListener('online', () => {
    state.isOnline = true;
    driver.now();
  });
  addEventListener('offline', () => (state.isOnline = false));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && trySending());
  await refresh();
  trySending();
  if (state.session) void outbox().tidy();
  // What waits must not be the first to go when the phone’s memory is full.
  void navigator.storage?.persist?.().catch(() => false);
}

/** Reads anew what is kept. */
export async function refresh(): Promise<void> {
  state.session = await session.current();
  state.items = state.session ? await outbox().all() : [];
  state.others = await waitingForOthers(db, state.session?.person);
}

let telling: ReturnType<typeof setTimeout> | undefined;

/** Shows what has changed, here and elsewhere: soon, and several changes at once. */
export function changed(): void {
  telling ??= setTimeout(() => {
    telling = undefined;
    channel.postMessage('changed');
    void refresh();
  }, 60);
}

/** Says what was filled in, and sends it as soon as that goes; by the service worker if the app is closed before. */
export async function say(...ids: readonly string[]): Promise<void> {
  await outbox().say(...ids);
  await refresh();
  trySending();
  const registration: Syncing | undefined = await navigator.serviceWorker
    ?.getRegistration('/worker/')
    .catch(() => undefined);
  await registration?.sync?.register('outbox').catch(() => undefined);
}

/** Background Sync: Chromium has it, and nobody else. */
type Syncing = ServiceWorkerRegistration & { readonly sync?: { readonly register: (tag: string) => Promise<void> } };

/** Without any network there is nothing to try: it begins by itself when there is one. */
export const trySending = (): void => void (state.isOnline && driver.now());

export async function signIn(login: string, password: string, own?: string): Promise<void> {
  await session.signIn(login, password, own);
  await refresh();
  channel.postMessage('changed');
  driver.now();
}

export async function signOut(): Promise<void> {
  await session.signOut();
  await refresh();
  channel.postMessage('changed');
}
