import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpointsOf } from '#endpoint';
import type { TestService } from '#testing';
import type { DispatchConfig } from '../../apps/dispatch/src/dispatch.config.js';
import { dispatchModule } from '../../apps/dispatch/src/dispatch.module.js';
import { dispatchMigrations } from '../../apps/dispatch/src/migrations.js';
import { command, custody, incident, startCustodian, tell } from './incident.spec.js';
import { faultsOf, type Probes } from './matrix.spec.js';
import { around } from './places.spec.js';

let service: TestService;
let probes: Probes;

beforeAll(async () => {
  service = await startCustodian<DispatchConfig>({
    name: 'dispatch',
    module: dispatchModule,
    migrations: dispatchMigrations,
  });
  const told = await tell(service, incident());
  const { leadUnit } = around;
  probes = {
    ...(await custody(service, told)),
    'DispatchIncident.dispatch': { ask: command(service, told, 'dispatches', { leadUnit }) },
    'RuleOnReturn.rule': { ask: command(service, told, 'return-rulings', { decision: 'DENIED', reason: '属其职责' }) },
    'TransferIncident.transfer': {
      ask: command(service, told, 'transfers', { authority: '市水务局', reference: '2026-1' }),
    },
    'RemarkOnIncident.remark': { ask: command(service, told, 'remarks', { text: '已电话联系' }) },
    'UrgeIncident.urge': { ask: command(service, told, 'urges') },
  };
});

afterAll(() => service?.close());

describe('dispatch', () => {
  it(
    'lets in whom the table lets in: every endpoint, role and place',
    async () => expect(await faultsOf(endpointsOf(service.app), probes)).toEqual([]),
    300_000,
  );
});
