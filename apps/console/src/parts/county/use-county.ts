import { computed, ref } from 'vue';
import { api, ask } from '../../api/client.js';
import { activePosts } from '../../session/session.js';
import type { Unit } from '../lookups/lookups.js';

const counties = ref<readonly Unit[]>([]);
const chosen = ref<string>();

/** The counties that the posts in force reach: their own, or those of their city. */
export const countiesInReach = computed(() =>
  counties.value.filter(({ code, validTo }) =>
    activePosts.value.some(
      ({ unit }) =>
        !validTo &&
        (unit.replace(/^D(\d{6}).*$/, '$1').slice(0, 6) === code.slice(0, 6) ||
          code.startsWith(unit.replace(/0+$/, ''))),
    ),
  ),
);

/** The county that an administrator is at work on; for most there is only one. */
export const county = computed<string | undefined>({
  get: () => {
    const codes = countiesInReach.value.map(({ code }) => code);
    return chosen.value && codes.includes(chosen.value) ? chosen.value : codes[0];
  },
  set: (code) => (chosen.value = code),
});

/** @throws Problem */
export async function readCounties(): Promise<void> {
  if (counties.value.length === 0)
    counties.value = await ask(api.gridRegistry.GET('/units', { params: { query: { level: 'county' } } }));
}
