import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpointsOf } from '#endpoint';
import { newId } from '#primitives';
import { eventually, holding, startTestService, type TestPerson, type TestService } from '#testing';
import { casebookModule } from '../../apps/casebook/src/casebook.module.js';
import type { CasebookConfig } from '../../apps/casebook/src/config.js';
import { casebookMigrations } from '../../apps/casebook/src/migrations.js';
import { incident, operations } from './incident.spec.js';
import { chief, operationsWrites } from './custody-writes.spec.js';
import { entriesMissing, type Writes } from './entries.spec.js';
import { faultsOf, type Probes } from './matrix.spec.js';
import { around, everybody } from './places.spec.js';

const onesOwn = {
  decidedBy: {
    why: 'views are their owner’s alone',
    spec: 'apps/casebook/src/use-cases/saved-views/saved-views.int.spec.ts',
  },
};
/** The one incident in this casebook. */
const told = incident();
const { incidentId } = told;
const cursors = new Map<TestPerson | undefined, string>();
let service: TestService;
let probes: Probes;
let writes: Writes;

const ofUnits = { what: 'figures-of-units', unit: around.county, rows: 0 };
const get = (path: string) => (as: TestPerson | undefined) => service.send('GET', path, { as });
const changes = (as: TestPerson | undefined) => {
  const cursor = cursors.get(as);
  return service.send('GET', cursor ? `/changes?after=${encodeURIComponent(cursor)}` : '/changes', { as });
};
type Change = { incidentId: string; removed?: boolean };
const hasChanged = ({ changes: found }: { changes: Change[] }) =>
  found.some((change) => change.incidentId === incidentId && !change.removed);

/** Tells the story, has everybody take a cursor, and takes one step more, which the feed then tells of. */
async function changed(): Promise<void> {
  const chief = holding('duty_chief', around.county);
  const tellFrom = async (version: number) => {
    await service.topics.publish(...told.since(version));
    await eventually(
      async () => (await get(`/incidents/${incidentId}?minVersion=${told.version}`)(chief)).status === 200,
    );
  };
  await tellFrom(0);
  for (const who of [chief, ...everybody.map((posted) => posted.who)]) {
    const { next } = (await changes(who)).body as { next?: string };
    if (next) cursors.set(who, next);
  }
  const { version } = told;
  told.step('incident.supplemented.v1', { stage: 'INSPECTING', custodian: 'closure' });
  await tellFrom(version);
  // Whatever transaction was open before it has ended then, for all who ask later.
  await eventually(async () => hasChanged((await changes(chief)).body));
}

beforeAll(async () => {
  service = await startTestService<CasebookConfig>({
    name: 'casebook',
    module: casebookModule,
    migrations: casebookMigrations,
    settings: ({ redisUrl }) => ({ REDIS_URL: redisUrl, LIVE_CHANNEL: newId() }),
  });
  await service.ready();
  await changed();
  probes = {
    ...operations(service),
    'ListIncidents.list': {
      ask: get('/incidents'),
      shows: ({ incidents }: { incidents: Change[] }) => incidents.some((one) => one.incidentId === incidentId),
    },
    'CountIncidents.count': {
      ask: get('/incidents/counts'),
      shows: ({ stages }: { stages: object[] }) => stages.length > 0,
    },
    'CountByGrid.byGrid': { ask: get(`/figures/incidents-by-grid?unit=${around.township}`), about: 'township' },
    'CountByGrid.byCell': { ask: get(`/figures/incidents-by-cell?unit=${around.township}`), about: 'township' },
    'ReadIncident.read': { ask: get(`/incidents/${incidentId}`), hides: 'READ.NO_SUCH_INCIDENT' },
    'ReadFigures.read': { ask: get(`/figures?unit=${around.county}`), about: 'county' },
    'ReadLoad.read': { ask: get(`/figures/load?unit=${around.county}`), about: 'county' },
    'ReadTicker.read': { ask: get(`/figures/ticker?unit=${around.county}`), about: 'county' },
    'ReadWorkerFigures.read': { ask: get(`/figures/workers?unit=${around.county}`), about: 'county' },
    'ExportFigures.export': {
      ask: (as) => service.send('POST', '/figures/exports', { as, body: ofUnits }),
      about: 'county',
    },
    'ReadChanges.read': { ask: changes, shows: hasChanged },
    'SavedViews.list': { ask: get('/saved-views'), ...onesOwn },
    'SavedViews.save': {
      ask: (as) => service.send('POST', '/saved-views', { as, body: { name: newId(), filter: {} } }),
      ...onesOwn,
    },
    'SavedViews.remove': { ask: (as) => service.send('POST', `/saved-views/${newId()}/removals`, { as }), ...onesOwn },
  };
  const save = () => probes['SavedViews.save']!.ask(chief);
  writes = {
    ...operationsWrites(service),
    'ExportFigures.export': () => probes['ExportFigures.export']!.ask(chief),
    'SavedViews.save': save,
    'SavedViews.remove': async () =>
      service.send('POST', `/saved-views/${(await save()).body.viewId}/removals`, { as: chief }),
  };
}, 600_000);

afterAll(() => service?.close());

describe('the casebook', () => {
  it(
    'lets in whom the table lets in: every endpoint, role and place',
    async () => expect(await faultsOf(endpointsOf(service.app), probes)).toEqual([]),
    600_000,
  );

  it(
    'leaves an entry of everything that is done, and of what is refused',
    async () => expect(await entriesMissing(service, endpointsOf(service.app), { writes, probes })).toEqual([]),
    60_000,
  );
});
