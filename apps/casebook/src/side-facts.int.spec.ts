import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IncidentFactType } from '#contracts';
import { newId } from '#primitives';
import {
  eventLike,
  eventually,
  holding,
  type IncidentStory,
  startTestService,
  story,
  type TestService,
} from '#testing';
import { casebookModule } from './casebook.module.js';
import type { CasebookConfig } from './config.js';
import { casebookMigrations } from './migrations.js';

const dispatcher = holding('dispatcher', '430211000000');
let service: TestService;

beforeAll(async () => {
  service = await startTestService<CasebookConfig>({
    name: 'casebook',
    module: casebookModule,
    migrations: casebookMigrations,
    settings: ({ redisUrl }) => ({ REDIS_URL: redisUrl, LIVE_CHANNEL: newId() }),
  });
  await service.ready();
});
afterAll(() => service?.close());

const reported = (): IncidentStory => story().step('incident.reported.v1', { time: '2026-10-09T01:00:00.000Z' });

const detail = ({ incidentId }: IncidentStory, as = dispatcher, query = '') =>
  service.send('GET', `/incidents/${incidentId}${query}`, { as });

async function told(one: IncidentStory): Promise<IncidentStory> {
  await service.topics.publish(...one.events);
  await eventually(async () => (await detail(one, dispatcher, `?minVersion=${one.version}`)).status === 200);
  return one;
}

describe('side facts', () => {
  const fact = (type: IncidentFactType, subject: string, time: string) => eventLike(type, { subject, time });

  it('are counted and stand in the timeline by time, whatever comes first, and leave the version alone', async () => {
    const one = reported();
    const { incidentId } = one;
    const calls = [fact('incident.call-repeated.v1', incidentId, '2026-10-09T00:30:00.000Z')];
    const later = [
      fact('incident.urged.v1', incidentId, '2026-10-09T09:00:00.000Z'),
      fact('incident.urged.v1', incidentId, '2026-10-09T09:10:00.000Z'),
      fact('incident.remarked.v1', incidentId, '2026-10-09T09:20:00.000Z'),
      fact('incident.caller-withdrew.v1', incidentId, '2026-10-09T09:30:00.000Z'),
    ];
    // Before the incident itself, and some of them twice: other topic, other order.
    await service.topics.publish(...calls, ...later, ...later, ...calls);
    await told(one);
    const body = await eventually(async () => {
      const answer = (await detail(one)).body;
      return answer.timeline.length === 6 && answer;
    });
    expect(body).toMatchObject({ incidentVersion: 1, repeatCalls: 1, urges: 2, withdrawn: true });
    expect(body.timeline.map(({ type, version }: { type: string; version: number | null }) => [type, version])).toEqual(
      [
        ['incident.call-repeated.v1', null],
        ['incident.reported.v1', 1],
        ['incident.urged.v1', null],
        ['incident.urged.v1', null],
        ['incident.remarked.v1', null],
        ['incident.caller-withdrew.v1', null],
      ],
    );
    const { incidents } = (await service.send('GET', '/incidents?limit=200', { as: dispatcher })).body;
    expect(incidents.find((row: { incidentId: string }) => row.incidentId === incidentId)).toMatchObject({ urges: 2 });
  });

  it('that can’t be read go aside, and the incident’s steps go on', async () => {
    const one = reported();
    const { event } = fact('incident.remarked.v1', one.incidentId, '2026-10-09T09:00:00.000Z');
    await service.topics.publishBytes(
      'incident.facts.v1',
      one.incidentId,
      Buffer.from(JSON.stringify({ ...event, data: { phone: '13800001234' } })),
      Buffer.from(JSON.stringify({ ...event, incidentversion: 2 })),
      Buffer.from('{'),
    );
    await eventually(async () => {
      const letters = await service.database.query(
        "SELECT blocking FROM dead_letter WHERE topic = 'incident.facts.v1' AND status = 'OPEN'",
      );
      return letters.length === 3 && letters.every((letter) => !(letter as { blocking: boolean }).blocking);
    });
    await told(one.step('incident.registered.v1'));
    expect((await detail(one)).body).toMatchObject({ incidentVersion: 2, urges: 0, withdrawn: false });
    const dead = await eventually(async () => {
      const messages = await service.topics.read('incident.facts.v1.dead-letter');
      return messages.length === 3 && messages;
    });
    expect(new Set(dead.map(({ key }) => key))).toEqual(new Set([one.incidentId]));
  });

  it('are shown to those who see the incident only', async () => {
    const one = await told(reported());
    await service.topics.publish(fact('incident.remarked.v1', one.incidentId, '2026-10-09T09:00:00.000Z'));
    expect((await detail(one, holding('grid_worker', '430211001001002'))).status).toBe(404);
  });

  it('leave a correction to the steps: the view has the category and place it names', async () => {
    const place = { point: { lng: 113.2, lat: 27.9 }, grid: '430211001001002', gridRevision: 1 };
    const one = await told(
      reported().step('incident.corrected.v1', {
        data: { category: { before: '0103', after: '0111' }, place: { before: null, after: place }, urgent: true },
      }),
    );
    expect((await detail(one)).body).toMatchObject({
      subcategory: '0111',
      urgent: true,
      point: place.point,
      grid: place.grid,
    });
  });
});
