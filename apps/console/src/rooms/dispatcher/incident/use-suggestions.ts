import { shallowRef, watch, type Ref } from 'vue';
import { api, ask } from '../../../api/client.js';
import type { components as Intake } from '../../../api/generated/intake.js';
import type { operations as Dispatch } from '../../../api/generated/dispatch.js';
import type { Incident } from '../../../parts/incident/incident.js';
import { may } from '../../../session/session.js';

export type Duplicates = Intake['schemas']['DuplicateSuggestions'];
export type SuggestedUnit = Dispatch['SuggestDispatch.suggest']['responses']['200']['content']['application/json'];

/** What the platform suggests for the open incident: what it may be the same as, and who handles it. */
export function useSuggestions(incident: Ref<Incident | undefined>) {
  const duplicates = shallowRef<Duplicates>();
  const unit = shallowRef<SuggestedUnit>();
  let turn = 0;

  // A suggestion that can't be had is none: whoever decides goes on without.
  watch(
    () => [incident.value?.incidentId, incident.value?.incidentVersion] as const,
    ([incidentId]) => {
      const mine = ++turn;
      const shown = incident.value;
      duplicates.value = undefined;
      unit.value = undefined;
      if (incidentId === undefined || !shown) return;
      const params = { path: { incidentId } };
      if (['REPORTED', 'VERIFYING'].includes(shown.stage) && may('incident.find-duplicates'))
        ask(api.intake.GET('/incidents/{incidentId}/duplicate-suggestions', { params })).then(
          (found) => mine === turn && (duplicates.value = found),
          () => undefined,
        );
      if (['REGISTERED', 'RETURN_REQUESTED'].includes(shown.stage) && may('incident.dispatch'))
        ask(api.dispatch.GET('/incidents/{incidentId}/suggested-dispatch', { params })).then(
          (found) => mine === turn && (unit.value = found),
          () => undefined,
        );
    },
    { immediate: true },
  );
  return { duplicates, unit };
}
