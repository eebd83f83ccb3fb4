import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import {
  eventLike,
  eventually,
  holding,
  type IncidentStory,
  startTestService,
  story,
  type TestPerson,
  type TestService,
} from '#testing';
import { casebookModule } from '../../casebook.module.js';
import type { CasebookConfig } from '../../config.js';
import { casebookMigrations } from '../../migrations.js';

const [parks, water, community] = ['D430211-parks', 'D430211-water', '430211001001'];
const [clerk, helper] = [holding('department_staff', parks), holding('department_staff', water)];
const neighbour = holding('community_staff', community);
const time = '2026-10-09T01:00:00.000Z';
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

const dispatched = (leadUnit: string, coUnits: string[] = []): IncidentStory =>
  story()
    .step('incident.reported.v1', { time })
    .step('incident.registered.v1', { time })
    .step('incident.dispatched.v1', { time, data: { leadUnit, coUnits } });

const read = async ({ incidentId, version }: IncidentStory, as: TestPerson) =>
  eventually(async () => {
    const answer = await service.send('GET', `/incidents/${incidentId}?minVersion=${version}`, { as });
    return answer.status === 200 && answer.body;
  });

async function told(one: IncidentStory, since = 0): Promise<IncidentStory> {
  await service.topics.publish(...one.since(since));
  await read(one, holding('dispatcher', '430211000000'));
  return one;
}

const shown = async (as: TestPerson, query: string): Promise<string[]> =>
  (await service.send('GET', `/incidents?${query}`, { as })).body.incidents.map(
    ({ incidentId }: { incidentId: string }) => incidentId,
  );
const counted = async (as: TestPerson, query: string) =>
  (await service.send('GET', `/incidents/counts?${query}`, { as })).body;

describe('a desk', () => {
  it('finds what its unit leads, of whichever kind, and what it helps with until its part is done', async () => {
    const [led, helped, own] = [
      await told(dispatched(parks)),
      await told(dispatched(parks, [water])),
      await told(dispatched(community)),
    ];
    expect((await shown(clerk, `leadUnit=${parks}`)).sort()).toEqual([led.incidentId, helped.incidentId].sort());
    // The community sees its whole area; what it leads is asked for by name.
    expect(await shown(neighbour, `leadUnit=${community}`)).toEqual([own.incidentId]);
    expect(await shown(helper, `leadUnit=${water}`)).toEqual([]);
    expect(await shown(helper, `coUnit=${water}`)).toEqual([helped.incidentId]);
    expect(await shown(clerk, `coUnit=${parks}`)).toEqual([]);
    expect(await counted(helper, `coUnit=${water}`)).toMatchObject({ stages: [{ stage: 'DISPATCHED', count: 1 }] });

    const { version } = helped;
    await told(helped.step('incident.sub-task-done.v1', { data: { unit: water } }), version);
    expect(await shown(helper, `coUnit=${water}`)).toEqual([]);
    expect((await service.send('GET', `/incidents?coUnit=x`, { as: helper })).status).toBe(400);
  });

  it('sees who handles it, and what was ruled last', async () => {
    const one = await told(dispatched(parks));
    expect(await read(one, clerk)).toMatchObject({ handler: null, lastRuling: null });
    const { version } = one;
    const at = '2026-10-10T02:00:00.000Z';
    one
      .step('incident.acknowledged.v1', { data: { unit: parks, handler: clerk.person } })
      .step('incident.extension-requested.v1')
      .step('incident.extension-denied.v1', { time: at });
    await told(one, version);
    const ruled = { handler: clerk.person, lastRuling: { on: 'EXTENSION', granted: false, at } };
    expect(await read(one, clerk)).toMatchObject(ruled);
    const { incidents } = (await service.send('GET', `/incidents?leadUnit=${parks}`, { as: clerk })).body;
    expect(incidents.find((row: { incidentId: string }) => row.incidentId === one.incidentId)).toMatchObject(ruled);
  });

  it('of a co-unit sees that its own part is late, as the lead does', async () => {
    const one = await told(dispatched(parks, [water]));
    const data = { unit: water, clock: 'SUB_TASK' as const };
    const { incidentId } = one;
    await service.topics.publish(
      eventLike('incident.deadline-breached.v1', { subject: incidentId, time, data }),
      eventLike('incident.carded.v1', { subject: incidentId, time, data: { ...data, card: 'YELLOW' } }),
    );
    for (const as of [clerk, helper]) {
      const body = await eventually(async () => {
        const answer = await read(one, as);
        return answer.breaches === 1 && answer.card !== null && answer;
      });
      const breach = body.timeline.find(({ type }: { type: string }) => type === 'incident.deadline-breached.v1');
      expect([body.card, breach.data]).toMatchObject(['YELLOW', { unit: water, clock: 'SUB_TASK' }]);
      expect(await shown(as, 'card=YELLOW')).toEqual([incidentId]);
    }
    // Its own deadline is not the lead's: nobody who has no part in it is told.
    expect(await shown(holding('department_staff', 'D430211-traffic'), 'card=YELLOW')).toEqual([]);
  });
});
