import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { eventually, holding, startTestService, story, type TestPerson, type TestService } from '#testing';
import { casebookModule } from '../../casebook.module.js';
import type { CasebookConfig } from '../../config.js';
import { casebookMigrations } from '../../migrations.js';

const county = '430211000000';
const community = '430211001001';
const admin = holding('system_admin', county);
let service: TestService;

/** An incident of so many days ago, in one of the community's grids. */
const incident = (grid: string, point: { lng: number; lat: number }, daysAgo = 1) =>
  story().step('incident.reported.v1', {
    time: new Date(Date.now() - daysAgo * 86_400_000).toISOString(),
    data: { number: `430211-20261009-${++counter}`, grid, point },
  });
let counter = 100_000;
const [first, second, elsewhere] = [`${community}001`, `${community}002`, '430211001002001'];
const corner = { lng: 113.13402, lat: 27.82701 };

beforeAll(async () => {
  service = await startTestService<CasebookConfig>({
    name: 'casebook',
    module: casebookModule,
    migrations: casebookMigrations,
    settings: ({ redisUrl }) => ({ REDIS_URL: redisUrl, LIVE_CHANNEL: newId() }),
  });
  await service.ready();
  const merged = incident(first, corner).step('incident.merged.v1', { stage: 'MERGED', custodian: 'closure' });
  const stories = [
    incident(first, corner),
    incident(first, { lng: 113.13499, lat: 27.82799 }),
    incident(first, { lng: 113.13501, lat: 27.82799 }),
    incident(first, corner, 91),
    incident(second, corner, 40),
    incident(elsewhere, corner),
    merged,
  ];
  await service.topics.publish(...stories.flatMap(({ events }) => events));
  const dispatcher = holding('dispatcher', county);
  await eventually(async () => {
    const answers = await Promise.all(
      stories.map(({ incidentId, version }) => get(`/incidents/${incidentId}?minVersion=${version}`, dispatcher)),
    );
    return answers.every(({ status }) => status === 200);
  });
});
afterAll(() => service?.close());

const get = (path: string, as: TestPerson = admin) => service.send('GET', path, { as });

describe('incidents by grid', () => {
  it('are counted of the last ninety days, in one area, and each once', async () => {
    const { body } = await get(`/figures/incidents-by-grid?unit=${community}`);
    expect(body).toEqual({
      grids: [
        { grid: first, count: 3 },
        { grid: second, count: 1 },
      ],
    });
    const lately = await get('/figures/incidents-by-grid?unit=430211001000&days=30');
    expect(lately.body.grids).toEqual([
      { grid: first, count: 3 },
      { grid: elsewhere, count: 1 },
    ]);
  });

  it('are counted by cells that tell no place nearer than a hundred metres', async () => {
    const { body } = await get(`/figures/incidents-by-cell?unit=${community}`);
    expect(body.cells).toEqual([
      { grid: first, lng: expect.closeTo(113.1345, 6), lat: expect.closeTo(27.8275, 6), count: 2 },
      { grid: first, lng: expect.closeTo(113.1355, 6), lat: expect.closeTo(27.8275, 6), count: 1 },
      { grid: second, lng: expect.closeTo(113.1345, 6), lat: expect.closeTo(27.8275, 6), count: 1 },
    ]);
  });

  it.each([
    ['/figures/incidents-by-grid?unit=430281000000', admin, 403],
    ['/figures/incidents-by-cell?unit=430281001001', admin, 403],
    [`/figures/incidents-by-grid?unit=${community}`, holding('dispatcher', county), 403],
    ['/figures/incidents-by-cell?unit=430211000000', admin, 400],
    [`/figures/incidents-by-grid?unit=${community}&days=0`, admin, 400],
  ])('are not told: %s', async (path, as, status) => expect((await get(path, as)).status).toBe(status));
});
