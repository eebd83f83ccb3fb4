import { onBeforeUnmount, shallowRef, triggerRef, watch } from 'vue';
import { type Change, LiveCasebook, type LiveState } from '#live-client';
import { api, ask } from '../../../api/client.js';
import { liveAccess, pageSocket } from '../../../session/page-socket.js';
import { session } from '../../../session/session.js';
import { serverClock } from '../../../session/server-clock.js';
import { FrameBatches } from './frame-batches.js';
import { IncidentStore } from './incident-store.js';
import { openStages, type QueuedIncident } from './queued-incident.js';

/** As many as a page of the list holds. */
const pageSize = 200;
/** Milliseconds between looks for what has become due meanwhile. */
const timePasses = 5_000;

type Step = { readonly change: Change<QueuedIncident> } | { readonly loaded: () => void };

/** Every open incident that whoever is signed in sees, kept up to date as long as the view is there. */
export function useLiveIncidents() {
  const store = new IncidentStore(() => serverClock.now());
  /** Goes up whenever something in the store has changed: once a frame at the most. */
  const revision = shallowRef(0);
  const state = shallowRef<LiveState>('LOOKED_FOR');
  const isLoaded = shallowRef(false);
  const error = shallowRef<unknown>();

  const batches = new FrameBatches<Step>((batch) => {
    store.take(batch.flatMap((step) => ('change' in step ? [step.change] : [])));
    revision.value++;
    batch.forEach((step) => 'loaded' in step && step.loaded());
  });
  const take = (changes: readonly Change<QueuedIncident>[]) => batches.add(...changes.map((change) => ({ change })));

  /** All pages, one after the other: the first rows are there while the last are still on their way. */
  async function reload(): Promise<void> {
    store.beginLoading();
    try {
      for (let after: string | null | undefined; after !== null;) {
        const query = { stage: openStages.join(','), limit: pageSize, ...(after === undefined ? {} : { after }) };
        const page = await ask(api.casebook.GET('/incidents', { params: { query } }));
        take(page.incidents);
        after = page.next;
      }
      error.value = undefined;
    } catch (failure) {
      error.value = failure;
      throw failure;
    }
    await new Promise<void>((loaded) => batches.add({ loaded }));
    store.endLoading();
    isLoaded.value = true;
    revision.value++;
  }

  const start = () => {
    const casebook = new LiveCasebook<QueuedIncident>(
      { ...liveAccess },
      { reload, changed: take, state: (now) => (state.value = now) },
      {},
      pageSocket.open,
    );
    casebook.start();
    return casebook;
  };

  let casebook = start();
  const timer = setInterval(() => store.tick() && revision.value++, timePasses);
  // Under another post one sees something else.
  watch(
    () => session.actingPost,
    () => {
      casebook.stop();
      casebook = start();
    },
  );
  onBeforeUnmount(() => {
    casebook.stop();
    clearInterval(timer);
  });

  return { store, revision, state, isLoaded, error, refresh: () => triggerRef(revision) };
}

export type LiveIncidents = ReturnType<typeof useLiveIncidents>;
