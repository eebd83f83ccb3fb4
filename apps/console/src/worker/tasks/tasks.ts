import { computed, shallowRef } from 'vue';
import type { components } from '../../api/generated/casebook.js';
import { type KeptText, textsOf } from '../../parts/incident/text-keepers.js';
import { ask } from '../app/ask.js';
import { known, phone } from '../app/phone.js';

type Listed = components['schemas']['ListedIncident'];
export type Incident = components['schemas']['Incident'];

/** What a task was seen as, kept for when there is no network at the spot. */
export interface TaskDetail {
  readonly incident: Incident;
  readonly texts: Readonly<Record<string, string>>;
}

export const tasks = shallowRef<readonly Listed[]>([]);
export const tasksAsOf = shallowRef<number>();
export const tasksTrouble = shallowRef<unknown>();
export const tasksLoading = shallowRef(false);

/** What was said about a task at the version at which it stands. */
export const saidOf = ({ incidentId, incidentVersion }: Pick<Listed, 'incidentId' | 'incidentVersion'>) =>
  phone.items.find(
    ({ what, state }) =>
      (what.kind === 'verification' || what.kind === 'inspection') &&
      what.incidentId === incidentId &&
      what.version === incidentVersion &&
      state !== 'draft',
  );

/** What is still to be done: not what was answered and is on its way. */
export const tasksLeft = computed(() => tasks.value.filter((task) => !saidOf(task)));

/** From what is kept at once, from the platform when it can be reached; with all that is needed at the spot. */
export async function loadTasks(): Promise<void> {
  const kept = await known().get<Listed[]>('tasks');
  if (kept && tasks.value.length === 0) [tasks.value, tasksAsOf.value] = [kept.value, kept.at];
  tasksLoading.value = true;
  try {
    const { incidents } = await ask<{ incidents: Listed[] }>(
      '/casebook/incidents?inspector=me&stage=VERIFYING,INSPECTING&limit=100',
    );
    [tasks.value, tasksAsOf.value, tasksTrouble.value] = [incidents, Date.now(), undefined];
    await known().keep('tasks', incidents);
    for (const task of incidents.slice(0, 20)) await keepDetail(task);
  } catch (error) {
    tasksTrouble.value = error;
  } finally {
    tasksLoading.value = false;
  }
}

/** Keeps what is needed of it at the spot, as it is now. */
export async function keepDetail({ incidentId, incidentVersion }: Listed): Promise<void> {
  const kept = await known().get<TaskDetail>(`task ${incidentId}`);
  if (kept?.value.incident.incidentVersion !== incidentVersion) await readDetail(incidentId).catch(() => undefined);
}

export const keptDetail = async (incidentId: string): Promise<TaskDetail | undefined> =>
  (await known().get<TaskDetail>(`task ${incidentId}`))?.value;

/** As it is now. @throws Problem */
export async function readDetail(incidentId: string): Promise<TaskDetail> {
  const incident = await ask<Incident>(`/casebook/incidents/${incidentId}`);
  const texts = await readTexts(textsOf(incident.timeline));
  const detail = { incident, texts };
  await known().keep(`task ${incidentId}`, detail);
  return detail;
}

/** Texts, each from the service that keeps it. */
async function readTexts(wanted: readonly KeptText[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const keeper of new Set(wanted.map((one) => one.keeper))) {
    const textIds = wanted
      .filter((one) => one.keeper === keeper)
      .map(({ textId }) => textId)
      .slice(0, 200);
    const texts = await ask<{ textId: string; content?: string }[]>(`/${keeper}/texts/query`, {
      body: { textIds },
    }).catch(() => []);
    for (const { textId, content } of texts) if (content !== undefined) found[textId] = content;
  }
  return found;
}
