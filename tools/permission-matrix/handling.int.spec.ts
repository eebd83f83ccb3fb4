import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpointsOf } from '#endpoint';
import type { TestService } from '#testing';
import type { HandlingConfig } from '../../apps/handling/src/handling.config.js';
import { handlingModule } from '../../apps/handling/src/handling.module.js';
import { handlingMigrations } from '../../apps/handling/src/migrations.js';
import { command, custody, incident, startCustodian, tell } from './incident.spec.js';
import { faultsOf, type Probes } from './matrix.spec.js';

let service: TestService;
let probes: Probes;

beforeAll(async () => {
  service = await startCustodian<HandlingConfig>({
    name: 'handling',
    module: handlingModule,
    migrations: handlingMigrations,
  });
  const told = await tell(service, incident());
  probes = {
    ...(await custody(service, told)),
    'AcknowledgeIncident.acknowledge': { ask: command(service, told, 'acknowledgements') },
    'RequestReturn.request': { ask: command(service, told, 'return-requests', { legalGround: '非本单位职责' }) },
    'FeedBack.feedBack': { ask: command(service, told, 'feedbacks', { result: '已清运', evidence: ['receipt'] }) },
  };
});

afterAll(() => service?.close());

describe('handling', () => {
  it(
    'lets in whom the table lets in: every endpoint, role and place',
    async () => expect(await faultsOf(endpointsOf(service.app), probes)).toEqual([]),
    300_000,
  );
});
