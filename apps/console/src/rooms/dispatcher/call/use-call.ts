import { computed, ref, shallowRef, watch, type Ref } from 'vue';
import { api, ask } from '../../../api/client.js';
import type { ListedIncident } from '../../../parts/incident/incident.js';
import type { Point } from '../desk.js';
import { type Call, emptyCall, isComplete, isRepeat, isWholeNumber } from './call.js';
import { earlierCalls } from './earlier-calls.js';

/** Kept while the page is: whoever looks something up meanwhile finds it as they left it. */
const call = ref<Call>(emptyCall());

/** Taking a call down: has this number called before, where is it, and what came of it. */
export function useCall(place: Ref<Point | undefined>) {
  const earlier = shallowRef<readonly ListedIncident[]>();
  const grid = shallowRef<string>();
  const isOutside = ref(false);
  const error = shallowRef<unknown>();
  const isSending = ref(false);
  const taken = shallowRef<{ readonly incidentId: string; readonly number: string; readonly isRepeat: boolean }>();
  let sent: { readonly what: string; readonly key: string } | undefined;

  // Another number is another caller.
  watch(
    () => call.value.phone,
    () => (earlier.value = undefined),
  );
  watch(
    place,
    async (at) => {
      grid.value = undefined;
      isOutside.value = false;
      if (!at) return;
      const query = { lng: at.lng, lat: at.lat };
      const located = await ask(api.gridRegistry.GET('/grids/location', { params: { query } })).catch(() => undefined);
      if (place.value !== at) return;
      grid.value = located?.grid;
      isOutside.value = !located;
    },
    { immediate: true },
  );

  /** Does it once, however often it is sent; what went wrong is shown, and what was typed stays. */
  async function send(what: unknown, run: (headers: { 'Idempotency-Key': string }) => Promise<void>): Promise<void> {
    const body = JSON.stringify(what);
    if (sent?.what !== body) sent = { what: body, key: crypto.randomUUID() };
    isSending.value = true;
    error.value = undefined;
    try {
      await run({ 'Idempotency-Key': sent.key });
    } catch (failure) {
      error.value = failure;
    } finally {
      isSending.value = false;
    }
  }

  const caller = () => ({ name: call.value.name.trim(), phone: call.value.phone.trim() });

  const search = (reason: string) =>
    send(['search', call.value.phone, reason, crypto.randomUUID()], async () => {
      earlier.value = await earlierCalls(call.value.phone.trim(), reason);
    });

  const takeDown = () =>
    send([call.value, place.value], async (header) => {
      const { confidential, text, address, subcategory } = call.value;
      const body = {
        ...{ caller: caller(), confidential, text: text.trim(), address: address.trim() },
        ...{ point: { ...place.value!, datum: 'CGCS2000' as const }, evidence: [] },
        ...(subcategory ? { subcategory } : {}),
      };
      const report = await ask(api.intake.POST('/incidents/clerk-reports', { params: { header }, body }));
      taken.value = { incidentId: report.incidentId, number: report.number, isRepeat: false };
    });

  const takeAsRepeat = ({ incidentId, number }: ListedIncident) =>
    send([call.value, incidentId], async (header) => {
      const { confidential, text } = call.value;
      const params = { header, path: { incidentId } };
      const body = { caller: caller(), confidential, text: text.trim() };
      await ask(api.intake.POST('/incidents/{incidentId}/repeat-calls', { params, body }));
      taken.value = { incidentId, number: number ?? '', isRepeat: true };
    });

  function another(): void {
    call.value = emptyCall();
    taken.value = undefined;
    earlier.value = undefined;
    place.value = undefined;
  }

  return {
    ...{ call, earlier, grid, isOutside, error, isSending, taken, search, takeDown, takeAsRepeat, another },
    canSearch: computed(() => isWholeNumber(call.value.phone)),
    canTakeDown: computed(() => isComplete(call.value, place.value) && !isOutside.value),
    canRepeat: computed(() => isRepeat(call.value)),
  };
}
