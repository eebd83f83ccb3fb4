import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpointsOf } from '#endpoint';
import type { DataServiceConfig } from '#service-runtime';
import { startTestService, type TestPerson, type TestService } from '#testing';
import { trailMigrations, trailRights } from '../../apps/trail/src/migrations.js';
import { trailModule } from '../../apps/trail/src/trail.module.js';
import { operations } from './incident.spec.js';
import { faultsOf, type Probes } from './matrix.spec.js';

let service: TestService;
let probes: Probes;

const get = (path: string) => ({ ask: (as: TestPerson | undefined) => service.send('GET', path, { as }) });

beforeAll(async () => {
  service = await startTestService<DataServiceConfig>({
    name: 'trail',
    module: trailModule,
    migrations: trailMigrations,
    rights: trailRights,
  });
  await service.ready();
  probes = {
    ...operations(service),
    'ListEntries.list': get('/entries'),
    'ReadEntry.read': get('/entries/1'),
    'ReadHead.read': get('/head'),
  };
});

afterAll(() => service?.close());

describe('the trail', () => {
  it(
    'lets in whom the table lets in: every endpoint, role and place',
    async () => expect(await faultsOf(endpointsOf(service.app), probes)).toEqual([]),
    300_000,
  );
});
