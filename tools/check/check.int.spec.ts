import { dataKeys } from '#erasable';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DispatchConfig } from '../../apps/dispatch/src/dispatch.config.js';
import { dispatchModule } from '../../apps/dispatch/src/dispatch.module.js';
import { dispatchMigrations } from '../../apps/dispatch/src/migrations.js';
import { newId } from '#primitives';
import {
  eventLike,
  eventually,
  gridStrips,
  holding,
  startTestService,
  story,
  testServers,
  type TestService,
} from '#testing';
import { awaitQuiet } from './await-quiet.js';
import { keptText } from './facts.js';
import { ServiceDatabase } from './read-databases.js';
import { readTopics } from './read-topics.js';

const dispatcher = holding('dispatcher', '430211000000');
const { brokers } = testServers();
let service: TestService;
let database: ServiceDatabase;

beforeAll(async () => {
  service = await startTestService<DispatchConfig>({
    name: 'dispatch',
    module: dispatchModule,
    migrations: dispatchMigrations,
    keys: dataKeys,
    settings: ({ keysUrl }) => ({ EVIDENCE_JWKS_URL: keysUrl }),
  });
  await service.topics.publish(
    eventLike('registry.catalogue-published.v1'),
    eventLike('registry.unit-changed.v1'),
    ...gridStrips(1, ['430211001001001', 13]),
  );
  await service.ready();
  database = new ServiceDatabase('dispatch', service.database.ownerUrl);
});

afterAll(async () => {
  await database?.close();
  await service?.close();
});

const quiet = (within: number) =>
  awaitQuiet([database], brokers, { within, say: () => undefined, namespace: service.topics.namespace });

/** Gives an incident to a department; answers the correlation id it went under. */
async function dispatchOne() {
  const told = story().step('incident.reported.v1').step('incident.registered.v1');
  await service.topics.publish(...told.events);
  const correlationId = newId();
  await eventually(async () => {
    const { status } = await service.send('POST', `/incidents/${told.incidentId}/dispatches`, {
      ...{ as: dispatcher, seen: 2, key: correlationId, body: { leadUnit: 'D430211-sanitation', opinion: 'soon' } },
      headers: { 'x-correlation-id': correlationId },
    });
    return status === 201;
  });
  return { told, correlationId };
}

describe('what the check reads of a real service', () => {
  it('finds a command’s event by its correlation id, in the outbox and on the topic, as the same bytes', async () => {
    const { told, correlationId } = await dispatchOne();
    expect(await quiet(30_000)).toEqual({ busyWith: [] });

    const outbox = await database.outbox();
    // A try that came before the service knew the incident was refused, and that is on record too.
    const event = outbox.find((one) => one.correlationId === correlationId && one.version !== null);
    expect(event).toMatchObject({
      ...{ type: 'incident.dispatched.v1', subject: told.incidentId, version: 3, stage: 'DISPATCHED' },
      ...{ custodian: 'handling', causationId: null, service: 'dispatch', published: true },
    });
    expect(event!.texts).toHaveLength(1);
    expect(await database.texts()).toContain(keptText('dispatch', told.incidentId, event!.texts[0]!));
    const { times, foreign } = await readTopics(
      brokers,
      new Set(outbox.map(({ digest }) => digest)),
      service.topics.namespace,
    );
    expect(times.get(event!.digest)).toBe(1);
    // What this test published itself is in no outbox.
    expect(foreign.filter(({ subject }) => subject === told.incidentId).map(({ version }) => version)).toEqual([1, 2]);
    expect(await database.incidents('incident')).toContainEqual(
      expect.objectContaining({
        ...{ service: 'dispatch', incidentId: told.incidentId, version: 3, stage: 'DISPATCHED', custodian: 'handling' },
        ...{ leadUnit: 'D430211-sanitation', coUnits: [], inspector: null },
      }),
    );
  });

  it('sees dead letters, and what waits behind them', async () => {
    const told = story().step('incident.reported.v1').step('incident.registered.v1');
    const [first, second] = told.events;
    await service.topics.publishBytes('incident.events.v1', told.incidentId, Buffer.from('no event'));
    await service.topics.publish(second!);
    await eventually(async () => (await database.parked()).length > 0);
    expect(await database.deadLetters()).toMatchObject([
      { service: 'dispatch', what: expect.stringContaining('NOT_JSON') },
    ]);
    expect(await database.parked()).toEqual([{ service: 'dispatch', what: `incident ${told.incidentId}, version 2` }]);
    expect(first).toBeDefined();
  });

  it('does not call a service quiet that has not consumed what is there', async () => {
    await service.stop();
    await service.topics.publish(...story().step('incident.reported.v1').events);
    const { busyWith } = await quiet(1_500);
    expect(busyWith).toEqual([expect.stringMatching(/^dispatch is 1 behind on .*incident\.events\.v1$/)]);
    await service.restart();
    expect(await quiet(30_000)).toEqual({ busyWith: [] });
  });
});
