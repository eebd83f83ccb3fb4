import { randomUUID } from 'node:crypto';
import { EVENT_BUS_SETTINGS, type EventBusSettings } from '#event-bus';
import { type Answer, holding, type IncidentStory, type TestPerson, type TestService } from '#testing';
import type { Writes } from './entries.spec.js';
import type { Probes } from './matrix.spec.js';
import { around } from './places.spec.js';

export const chief = holding('duty_chief', around.county);
export const otherChief = holding('duty_chief', around.county);
const admin = holding('system_admin', around.county);
const reason = '依现场情况';

/** Takes a step on the incident as it stands, or after `later` steps of the service's own. */
export const take = (
  service: TestService,
  { incidentId, version }: IncidentStory,
  what: string,
  { as = chief, body = {}, later = 0 }: { as?: TestPerson; body?: object; later?: number } = {},
): Promise<Answer> => service.send('POST', `/incidents/${incidentId}/${what}`, { as, body, seen: version + later });

/** What every service offers its operators: an event that could not be applied is given up. */
export const operationsWrites = (service: TestService): Writes => ({
  'DeadLetters.resolve': async () => {
    const id = randomUUID();
    await service.database.query(
      `INSERT INTO dead_letter (id, consumer, topic, partition, "offset", bytes, digest, reason, detail, blocking)
       VALUES ($1, $2, 'registry.events.v1', 0, 0, '\\x00', $3, 'NOT_JSON', '', false)`,
      [id, service.app.get<EventBusSettings>(EVENT_BUS_SETTINGS).service, '0'.repeat(64)],
    );
    return service.send('POST', `/operations/dead-letters/${id}/resolution`, {
      ...{ as: admin, body: { resolution: 'SKIPPED' } },
    });
  },
});

/** What every custodian offers. `fresh`: an incident that it has custody of. */
export const custodyWrites = (service: TestService, probes: Probes, fresh: () => Promise<IncidentStory>): Writes => ({
  ...operationsWrites(service),
  'CorrectIncident.correct': async () =>
    take(service, await fresh(), 'corrections', { body: { subcategory: '0402', reason } }),
  'SupplementIncident.supplement': async () => take(service, await fresh(), 'supplements', { body: { text: '补充' } }),
  'VoidIncident.request': async () => take(service, await fresh(), 'void-requests', { body: { reason } }),
  'VoidIncident.rule': async () => {
    const told = await fresh();
    await take(service, told, 'void-requests', { body: { reason } });
    const ruling = { decision: 'APPROVED', reason };
    return take(service, told, 'void-rulings', { as: otherChief, body: ruling, later: 1 });
  },
  'ReadTexts.query': () => probes['ReadTexts.query']!.ask(chief),
});
