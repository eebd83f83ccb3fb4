import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataKeys } from '#erasable';
import type { TestService } from '#testing';
import type { DispatchConfig } from '../../apps/dispatch/src/dispatch.config.js';
import { dispatchModule } from '../../apps/dispatch/src/dispatch.module.js';
import { dispatchTransitions } from '../../apps/dispatch/src/domain/incident-dispatch.transitions.js';
import { dispatchMigrations } from '../../apps/dispatch/src/migrations.js';
import { startCustodian } from '../permission-matrix/incident.spec.js';
import { dispatchCases as cases } from './dispatch-cases.spec.js';
import { columns, rowFaults, type RowFaults } from './row-faults.spec.js';
import { tellAll } from './rows.spec.js';

let service: TestService;
let faults: RowFaults;

beforeAll(async () => {
  service = await startCustodian<DispatchConfig>({
    name: 'dispatch',
    module: dispatchModule,
    migrations: dispatchMigrations,
    keys: dataKeys,
  });
  faults = await rowFaults(service, dispatchTransitions, await tellAll(service, dispatchTransitions, cases));
}, 240_000);

afterAll(() => service?.close());

describe('the rows of dispatch', () => {
  it.each(columns)('hold: %s', (column) => expect(faults[column]).toEqual([]));
});
