import type { EvidenceRef } from '#contracts';
import { encryptText, takeText } from '#custody';
import { DataKeys } from '#erasable';
import type { DataServiceConfig } from '#service-runtime';
import { newId } from '#primitives';
import {
  type Answer,
  eventLike,
  eventually,
  gridStrips,
  type IncidentStory,
  startTestService,
  story,
  type TestPerson,
  type TestService,
  type TestServiceOptions,
} from '#testing';
import type { Probe, Probes } from './matrix.spec.js';
import { around } from './places.spec.js';

/** The strip of the grid; {@link gridStrips}. */
export const strip = 13;

/** An incident with everybody around it, being inspected. */
export const incident = (
  evidence: readonly EvidenceRef[] = [],
  { urgent = false, reporterParty = null }: { urgent?: boolean; reporterParty?: string | null } = {},
): IncidentStory =>
  handled(
    story().step('incident.reported.v1', {
      actor: around.reporter,
      data: { grid: around.grid, reporterParty, ...(evidence.length > 0 ? { evidence: [...evidence] } : {}) },
    }),
    { urgent },
  )
    .step('incident.fed-back.v1')
    .step('incident.inspection-assigned.v1', { data: { inspector: around.inspector, inspectorUnit: around.grid } });

/** From its report on, until it is registered. */
export const registered = (told: IncidentStory, { urgent = false } = {}): IncidentStory =>
  told.step('incident.registered.v1', { data: { grid: around.grid, urgent } });

/** From its report on, until the department has it. */
export const dispatched = (told: IncidentStory, how = {}): IncidentStory =>
  registered(told, how).step('incident.dispatched.v1', {
    data: { leadUnit: around.leadUnit, coUnits: [around.coUnit] },
  });

/** From its report on, until the department handles it. */
export const handled = (told: IncidentStory, how = {}): IncidentStory =>
  dispatched(told, how).step('incident.acknowledged.v1');

/** Starts a custodian that knows grid, departments, catalogue and the inspector. */
export async function startCustodian<C extends DataServiceConfig & { readonly EVIDENCE_JWKS_URL: string }>(
  options: Pick<TestServiceOptions<C>, 'name' | 'module' | 'migrations' | 'rights' | 'keys'>,
  settings: Partial<C> = {},
): Promise<TestService> {
  const service = await startTestService<C>({
    ...options,
    settings: ({ keysUrl }) => ({ EVIDENCE_JWKS_URL: keysUrl, ...settings }),
  });
  const [post, unit] = [newId(), around.grid];
  await service.topics.publish(
    eventLike('registry.catalogue-published.v1'),
    ...[around.leadUnit, around.coUnit].map((code) =>
      eventLike('registry.unit-changed.v1', { subject: code, data: { code } }),
    ),
    ...gridStrips(1, [around.grid, strip]),
    eventLike('registry.post-granted.v1', {
      subject: post,
      data: { postId: post, person: around.inspector, role: 'grid_worker', unit },
    }),
  );
  await service.ready();
  return service;
}

/** Tells a service the story, and waits until it knows it. */
export async function tell({ topics, database }: TestService, told: IncidentStory): Promise<IncidentStory> {
  await topics.publish(...told.events);
  await eventually(async () => {
    const [row] = await database.query<{ version: number }>('SELECT version FROM incident WHERE incident_id = $1', [
      told.incidentId,
    ]);
    return row?.version === told.version;
  });
  return told;
}

/** A command about the incident that saw its first version, which is long past. */
export const command =
  (service: TestService, { incidentId }: IncidentStory, what: string, body: object = {}) =>
  (as: TestPerson | undefined): Promise<Answer> =>
    service.send('POST', `/incidents/${incidentId}/${what}`, { as, body, seen: 1 });

const some = newId();

/** What every service offers its operators. */
export const operations = (service: TestService): Probes => ({
  'DeadLetters.list': { ask: (as) => service.send('GET', '/operations/dead-letters', { as }) },
  'DeadLetters.find': { ask: (as) => service.send('GET', `/operations/dead-letters/${some}`, { as }) },
  'DeadLetters.resolve': {
    ask: (as) =>
      service.send('POST', `/operations/dead-letters/${some}/resolution`, { as, body: { resolution: 'SKIPPED' } }),
  },
});

/** What every custodian offers: corrections, and the texts that it took. */
export async function custody(service: TestService, told: IncidentStory): Promise<Probes> {
  const reason = '依现场情况';
  return {
    ...operations(service),
    'CorrectIncident.correct': { ask: command(service, told, 'corrections', { subcategory: '0103', reason }) },
    'SupplementIncident.supplement': { ask: command(service, told, 'supplements', { text: '补充' }) },
    'VoidIncident.request': { ask: command(service, told, 'void-requests', { reason }) },
    'VoidIncident.rule': { ask: command(service, told, 'void-rulings', { decision: 'DENIED', reason }) },
    'ReadTexts.query': texts(service, await aTextOf(service, told)),
  };
}

const texts = (service: TestService, textId: string): Probe => ({
  ask: (as) => service.send('POST', '/texts/query', { as, body: { textIds: [textId] } }),
  shows: (body: { textId: string }[]) => body.some((text) => text.textId === textId),
});

async function aTextOf({ app, database }: TestService, { incidentId }: IncidentStory): Promise<string> {
  const text = takeText('门口垃圾堆了三天');
  const { keyId, key } = await app.get(DataKeys).of(incidentId);
  await database.query('INSERT INTO free_text (text_id, incident_id, key_id, encrypted) VALUES ($1, $2, $3, $4)', [
    text.ref.textId,
    incidentId,
    keyId,
    encryptText(key, text),
  ]);
  return text.ref.textId;
}
