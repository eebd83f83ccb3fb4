import { shallowRef, toValue, watch, type MaybeRefOrGetter } from 'vue';
import { api, ask } from '../../api/client.js';
import type { Incident } from './incident.js';

/**
 * One incident with its timeline; what is there stays while a newer state is read. `refresh(version)` waits until the
 * casebook has what somebody has just done.
 */
export function useIncident(incidentId: MaybeRefOrGetter<string | undefined>) {
  const incident = shallowRef<Incident>();
  const error = shallowRef<unknown>();
  const isLoading = shallowRef(false);
  let turn = 0;

  async function refresh(minVersion?: number): Promise<void> {
    const id = toValue(incidentId);
    const mine = ++turn;
    if (id === undefined) return;
    isLoading.value = true;
    const query = minVersion === undefined ? {} : { minVersion };
    try {
      const path = { incidentId: id };
      const read = (await ask(api.casebook.GET('/incidents/{incidentId}', { params: { path, query } }))) as Incident;
      if (mine !== turn) return;
      incident.value = read;
      error.value = undefined;
    } catch (failure) {
      if (mine === turn) error.value = failure;
    } finally {
      if (mine === turn) isLoading.value = false;
    }
  }

  watch(
    () => toValue(incidentId),
    () => {
      incident.value = undefined;
      error.value = undefined;
      isLoading.value = false;
      void refresh();
    },
    { immediate: true },
  );
  return { incident, error, isLoading, refresh };
}
