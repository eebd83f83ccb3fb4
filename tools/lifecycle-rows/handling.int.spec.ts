import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataKeys } from '#erasable';
import type { TestService } from '#testing';
import type { HandlingConfig } from '../../apps/handling/src/handling.config.js';
import { handlingModule } from '../../apps/handling/src/handling.module.js';
import { handlingTransitions } from '../../apps/handling/src/domain/incident-handling.transitions.js';
import { handlingMigrations } from '../../apps/handling/src/migrations.js';
import { startCustodian } from '../permission-matrix/incident.spec.js';
import { handlingCases as cases } from './handling-cases.spec.js';
import { columns, rowFaults, type RowFaults } from './row-faults.spec.js';
import { tellAll } from './rows.spec.js';

let service: TestService;
let faults: RowFaults;

beforeAll(async () => {
  service = await startCustodian<HandlingConfig>({
    name: 'handling',
    module: handlingModule,
    migrations: handlingMigrations,
    keys: dataKeys,
  });
  faults = await rowFaults(service, handlingTransitions, await tellAll(service, handlingTransitions, cases));
}, 240_000);

afterAll(() => service?.close());

describe('the rows of handling', () => {
  it.each(columns)('hold: %s', (column) => expect(faults[column]).toEqual([]));
});
