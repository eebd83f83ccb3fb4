import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type TestService } from '#testing';
import type { IntakeConfig } from '../../apps/intake/src/intake.config.js';
import { intakeModule } from '../../apps/intake/src/intake.module.js';
import { intakeTransitions } from '../../apps/intake/src/domain/incident-intake.transitions.js';
import { intakeMigrations, intakeRights } from '../../apps/intake/src/migrations.js';
import { open311Config } from '../../apps/intake/src/channels/open311/open311-settings.js';
import { intakeKeys } from '../../apps/intake/src/persistence/search-marks.migration.js';
import { startCustodian, tell } from '../permission-matrix/incident.spec.js';
import { intakeBeginnings as beginnings, intakeCases } from './intake-cases.spec.js';
import { beginningFaults, columns, rowFaults, type RowFaults } from './row-faults.spec.js';
import { tellAll } from './rows.spec.js';
import { storyIn } from './stage-stories.spec.js';

/** What others may be the same as. */
const master = storyIn.HANDLING('intake');
const cases = intakeCases(master.incidentId);
let service: TestService;
let faults: RowFaults;
let begun: RowFaults;

beforeAll(async () => {
  service = await startCustodian<IntakeConfig>(
    { name: 'intake', module: intakeModule, migrations: intakeMigrations, rights: intakeRights, keys: intakeKeys },
    {
      ...{ SEARCHES_PER_MINUTE: 10, BACKUPS_KEPT_DAYS: 30 },
      ...{ DUPLICATE_METRES: 50, DUPLICATE_HOURS: 24, DUPLICATES_SUGGESTED: 10 },
      ...open311Config.parse({}),
    },
  );
  await tell(service, master);
  // Until the grids have arrived, nobody can report.
  await eventually(async () => (await beginning(service)).status === 201);
  faults = await rowFaults(service, intakeTransitions, await tellAll(service, intakeTransitions, cases));
  begun = await beginningFaults(service, beginnings);
}, 240_000);

afterAll(() => service?.close());

const beginning = async (to: TestService) => {
  const [one] = beginnings;
  return to.send('POST', one!.path, { as: one!.as, body: await one!.body(to) });
};

describe('the rows of intake', () => {
  it.each(columns)('hold: %s', (column) => expect([...begun[column], ...faults[column]]).toEqual([]));
});
