import { computed, onBeforeUnmount, shallowRef, watch } from 'vue';
import { LiveCasebook, type LiveState } from '#live-client';
import { api, ask } from '../../../api/client.js';
import type { ListedIncident } from '../../../parts/incident/incident.js';
import { liveAccess, pageSocket } from '../../../session/page-socket.js';
import { activePosts, session } from '../../../session/session.js';
import { deskStages } from './task.js';
import { TaskStore } from './task-store.js';

/** As many as a page of the list holds. */
const pageSize = 200;

/** What one needs to be at a unit's desk. */
const atTheDesk = ['incident.acknowledge', 'incident.complete-sub-task'];

/** The units at whose desk one sits. */
export const useDeskUnits = () =>
  computed(
    () =>
      new Set(
        activePosts.value
          .filter(({ permissions }) => atTheDesk.some((one) => permissions.includes(one)))
          .map(({ unit }) => unit),
      ),
  );

/** The tasks of the units at whose desk one sits, kept up to date as long as the view is there. */
export function useTasks() {
  const units = useDeskUnits();
  const store = new TaskStore(() => units.value);
  const tasks = shallowRef(store.inOrder());
  const state = shallowRef<LiveState>('LOOKED_FOR');
  const isLoaded = shallowRef(false);
  const error = shallowRef<unknown>();

  const take: TaskStore['take'] = (changes) => {
    store.take(changes);
    tasks.value = store.inOrder();
  };

  /** All that the units lead, then all that they help with: the first rows are there while others are on their way. */
  async function reload(): Promise<void> {
    store.beginLoading();
    try {
      for (const unit of units.value) {
        for (const whose of [{ leadUnit: unit }, { coUnit: unit }]) await loadAll(whose, take);
      }
      error.value = undefined;
    } catch (failure) {
      error.value = failure;
      throw failure;
    }
    store.endLoading();
    tasks.value = store.inOrder();
    isLoaded.value = true;
  }

  const start = () => {
    const casebook = new LiveCasebook<ListedIncident>(
      { ...liveAccess },
      { reload, changed: take, state: (now) => (state.value = now) },
      {},
      pageSocket.open,
    );
    casebook.start();
    return casebook;
  };

  let casebook = start();
  // At another desk there is something else. At none, what was there stays in sight, and the desk says why.
  watch([() => [...units.value].sort().join(), () => session.actingPost], ([desks]) => {
    casebook.stop();
    if (desks !== '') casebook = start();
    else state.value = 'LOOKED_FOR';
  });
  onBeforeUnmount(() => casebook.stop());

  return { tasks, find: (incidentId: string) => store.get(incidentId), state, isLoaded, error, units };
}

async function loadAll(
  whose: { leadUnit: string } | { coUnit: string },
  take: (incidents: readonly ListedIncident[]) => void,
): Promise<void> {
  for (let after: string | null | undefined; after !== null;) {
    const query = { ...whose, stage: deskStages.join(','), limit: pageSize, ...(after === undefined ? {} : { after }) };
    const page = await ask(api.casebook.GET('/incidents', { params: { query } }));
    take(page.incidents);
    after = page.next;
  }
}
