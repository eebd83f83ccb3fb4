import { dataKeys } from '#erasable';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpointsOf } from '#endpoint';
import type { TestPerson, TestService } from '#testing';
import type { DispatchConfig } from '../../apps/dispatch/src/dispatch.config.js';
import { dispatchModule } from '../../apps/dispatch/src/dispatch.module.js';
import { dispatchMigrations } from '../../apps/dispatch/src/migrations.js';
import { command, custody, incident, startCustodian, tell } from './incident.spec.js';
import { entriesMissing } from './entries.spec.js';
import { dispatchWrites } from './dispatch-writes.spec.js';
import { faultsOf, type Probes } from './matrix.spec.js';
import { around } from './places.spec.js';

const dryRun = (service: TestService) => (as: TestPerson | undefined) =>
  service.send('POST', '/incidents/routing-dry-runs', {
    ...{ as, body: { county: around.county, from: '2026-10-01T00:00:00Z', to: '2026-10-31T00:00:00Z', rules: [] } },
  });

let service: TestService;
let probes: Probes;

beforeAll(async () => {
  service = await startCustodian<DispatchConfig>({
    name: 'dispatch',
    module: dispatchModule,
    migrations: dispatchMigrations,
    keys: dataKeys,
  });
  const told = await tell(service, incident());
  const { leadUnit } = around;
  probes = {
    ...(await custody(service, told)),
    'DispatchIncident.dispatch': { ask: command(service, told, 'dispatches', { leadUnit }) },
    'SuggestDispatch.suggest': {
      ask: (as) => service.send('GET', `/incidents/${told.incidentId}/suggested-dispatch`, { as }),
    },
    'EscalateIncident.escalate': { ask: command(service, told, 'escalations', { opinion: '超出本级职责' }) },
    'TryRoutingRules.dryRun': { ask: dryRun(service), about: 'county' },
    'RuleOnReturn.rule': { ask: command(service, told, 'return-rulings', { decision: 'DENIED', reason: '属其职责' }) },
    'TransferIncident.transfer': {
      ask: command(service, told, 'transfers', { authority: '市水务局', reference: '2026-1' }),
    },
    'RemarkOnIncident.remark': { ask: command(service, told, 'remarks', { text: '已电话联系' }) },
    'UrgeIncident.urge': { ask: command(service, told, 'urges') },
    'SuperviseIncident.supervise': {
      ask: command(service, told, 'supervisions', { reason: '群众反映强烈', until: '2099-01-01T00:00:00Z' }),
    },
  };
});

afterAll(() => service?.close());

describe('dispatch', () => {
  it(
    'lets in whom the table lets in: every endpoint, role and place',
    async () => expect(await faultsOf(endpointsOf(service.app), probes)).toEqual([]),
    600_000,
  );

  it(
    'leaves an entry of everything that is done, and of what is refused',
    async () =>
      expect(
        await entriesMissing(service, endpointsOf(service.app), { writes: dispatchWrites(service, probes), probes }),
      ).toEqual([]),
    60_000,
  );
});
