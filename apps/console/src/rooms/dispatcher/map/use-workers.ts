import { useIntervalFn } from '@vueuse/core';
import { shallowRef } from 'vue';
import { api, ask } from '../../../api/client.js';
import { people } from '../../../parts/lookups/lookups.js';
import { activePosts, may } from '../../../session/session.js';
import type { WorkerMark } from './layers.js';

/** Milliseconds between looks: phones say where they are once a minute. */
const between = 30_000;

/** Where the workers of one’s own area last were who share it. */
export function useWorkers() {
  const workers = shallowRef<readonly WorkerMark[]>([]);

  async function look(): Promise<void> {
    if (!may('position.read') || document.hidden) return;
    const areas = activePosts.value
      .filter(({ permissions, unit }) => permissions.includes('position.read') && /^\d{12}$/.test(unit))
      .map(({ unit }) => unit);
    const found = await Promise.all(
      [...new Set(areas)].map((area) => ask(api.gridRegistry.GET('/positions', { params: { query: { area } } }))),
    );
    workers.value = await Promise.all(
      found.flat().map(async ({ person, point, heardAt }) => {
        const name = await people.find(person).catch(() => undefined);
        return { person, point, heardAt, name: name ?? '' };
      }),
    );
  }

  // Out of reach, the marks stay where they were, and are looked for again.
  useIntervalFn(() => void look().catch(() => undefined), between, { immediateCallback: true });
  return workers;
}
