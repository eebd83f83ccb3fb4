import { computed, reactive, ref, shallowRef, toRaw, watch, type Ref } from 'vue';
import { Problem } from '../../../api/problem.js';
import type { Incident } from '../../../parts/incident/incident.js';
import { holds } from '../../../session/session.js';
import { type Action, missingFields, type Values } from './action.js';
import { type Taken, takeAction } from './take-action.js';

/** What was typed and not sent, by incident and action: kept as long as the page is. */
const drafts = new Map<string, Record<string, Values[string]>>();

interface Asked {
  readonly incident: Ref<Incident | undefined>;
  /** Reads the incident anew, at this version at least. */
  readonly refresh: (minVersion?: number) => Promise<void>;
  readonly done: (action: Action, taken: Taken) => void;
}

/** One action on the open incident: what is said, that it is sent once, and what happens when others were faster. */
export function useActionForm({ incident, refresh, done }: Asked) {
  const action = shallowRef<Action>();
  const values = ref<Record<string, Values[string]>>({});
  const problem = shallowRef<Problem>();
  const isSending = ref(false);
  /** The version that whoever fills the form in has seen. */
  const seenVersion = ref(0);
  let sent: { readonly what: string; readonly key: string } | undefined;

  const keyOf = (of: Action) => `${incident.value?.incidentId ?? ''} ${of.name}`;

  function open(chosen: Action, given: Values = {}): void {
    const key = keyOf(chosen);
    if (!drafts.has(key)) drafts.set(key, reactive({ ...given }));
    const draft = drafts.get(key)!;
    for (const [name, value] of Object.entries(given)) draft[name] ??= value;
    values.value = draft;
    action.value = chosen;
    problem.value = undefined;
    seenVersion.value = incident.value?.incidentVersion ?? 0;
  }

  function fold(): void {
    action.value = undefined;
    problem.value = undefined;
  }

  // Another incident is another form; what was typed for this one stays with it.
  watch(() => incident.value?.incidentId, fold);

  /** Steps that others took since the form was opened. */
  const news = computed(() =>
    action.value && incident.value
      ? incident.value.timeline.filter(({ version }) => version !== null && version > seenVersion.value)
      : [],
  );
  const isPossible = computed(
    () => !!action.value && !!incident.value && action.value.isPossible(incident.value, holds),
  );
  const missing = computed(() => (action.value ? missingFields(action.value, values.value) : []));

  async function submit(): Promise<void> {
    const [doing, about] = [action.value, incident.value];
    if (!doing || !about || isSending.value || !isPossible.value || missing.value.length > 0) return;
    const hadNews = news.value.length > 0;
    isSending.value = true;
    problem.value = undefined;
    const given = { ...toRaw(values.value) };
    const incidentVersion = hadNews || seenVersion.value === 0 ? about.incidentVersion : seenVersion.value;
    const what = JSON.stringify([about.incidentId, doing.name, incidentVersion, given]);
    if (sent?.what !== what) sent = { what, key: crypto.randomUUID() };
    try {
      const taken = await takeAction(doing.name, {
        incident: { incidentId: about.incidentId, incidentVersion },
        values: given,
        idempotencyKey: sent.key,
      });
      drafts.delete(keyOf(doing));
      fold();
      await refresh(taken.incidentVersion);
      done(doing, taken);
    } catch (failure) {
      if (!(failure instanceof Problem)) throw failure;
      problem.value = failure;
      // It is not any more what it was when the form was opened.
      if (failure.status === 409) await refresh();
    } finally {
      isSending.value = false;
    }
  }

  return { action, values, problem, isSending, news, isPossible, missing, open, fold, submit };
}

export type ActionForm = ReturnType<typeof useActionForm>;
