import { dataKeys } from '#erasable';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpointsOf } from '#endpoint';
import type { TestService } from '#testing';
import type { ClosureConfig } from '../../apps/closure/src/closure.config.js';
import { closureModule } from '../../apps/closure/src/closure.module.js';
import { closureMigrations } from '../../apps/closure/src/migrations.js';
import { command, custody, incident, startCustodian, tell } from './incident.spec.js';
import { entriesMissing } from './entries.spec.js';
import { closureWrites } from './closure-writes.spec.js';
import { faultsOf, type Probes } from './matrix.spec.js';

let service: TestService;
let probes: Probes;

beforeAll(async () => {
  service = await startCustodian<ClosureConfig>(
    { name: 'closure', module: closureModule, migrations: closureMigrations, keys: dataKeys },
    { SELF_HANDLING_SAMPLE_PERCENT: 0 },
  );
  // Closure asks the inspector by itself, the only one around, and knows the last step of the story already.
  const told = await tell(service, incident());
  probes = {
    ...(await custody(service, told)),
    'InspectIncident.inspect': { ask: command(service, told, 'inspections', { outcome: 'UNABLE' }) },
    'AssignInspection.assign': { ask: command(service, told, 'inspection-assignments') },
    'CloseIncident.close': { ask: command(service, told, 'closings') },
    'ConfirmSelfHandling.confirm': { ask: command(service, told, 'self-handling-confirmations') },
    'RecordSurvey.record': { ask: command(service, told, 'surveys', { reached: false }) },
    'ReopenIncident.reopen': { ask: command(service, told, 'reopenings', { reason: '仍有堆积' }) },
    'RefuseSelfHandling.refuse': { ask: command(service, told, 'self-handling-refusals', { reason: '仍有堆积' }) },
  };
});

afterAll(() => service?.close());

describe('closure', () => {
  it(
    'lets in whom the table lets in: every endpoint, role and place',
    async () => expect(await faultsOf(endpointsOf(service.app), probes)).toEqual([]),
    600_000,
  );

  it(
    'leaves an entry of everything that is done, and of what is refused',
    async () =>
      expect(
        await entriesMissing(service, endpointsOf(service.app), { writes: closureWrites(service, probes), probes }),
      ).toEqual([]),
    60_000,
  );
});
