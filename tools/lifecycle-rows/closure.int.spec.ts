import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataKeys } from '#erasable';
import { newId } from '#primitives';
import { eventLike, eventually, type IncidentStory, type TestService } from '#testing';
import type { ClosureConfig } from '../../apps/closure/src/closure.config.js';
import { closureModule } from '../../apps/closure/src/closure.module.js';
import { closureTransitions } from '../../apps/closure/src/domain/incident-closure.transitions.js';
import { closureMigrations } from '../../apps/closure/src/migrations.js';
import { take } from '../permission-matrix/custody-writes.spec.js';
import { startCustodian, tell } from '../permission-matrix/incident.spec.js';
import { around } from '../permission-matrix/places.spec.js';
import { another, closureCases as cases } from './closure-cases.spec.js';
import { columns, rowFaults, type RowFaults } from './row-faults.spec.js';
import { tellAll } from './rows.spec.js';
import { storyIn } from './stage-stories.spec.js';

let service: TestService;
let faults: RowFaults;

beforeAll(async () => {
  service = await startCustodian<ClosureConfig>(
    {
      name: 'closure',
      module: closureModule,
      migrations: closureMigrations,
      keys: dataKeys,
    },
    { SELF_HANDLING_SAMPLE_PERCENT: 0 },
  );
  const waiting = await tell(service, storyIn.FEEDBACK('closure'));
  const told = await tellAll(service, closureTransitions, cases);
  // Only now, so that those who were fed back still wait.
  await findAnother(waiting);
  faults = await rowFaults(service, closureTransitions, told);
}, 240_000);

afterAll(() => service?.close());

/** Gives the grid another worker, and waits until closure may ask them. */
async function findAnother(waiting: IncidentStory): Promise<void> {
  const [post, unit] = [newId(), around.grid];
  await service.topics.publish(
    eventLike('registry.post-granted.v1', {
      subject: post,
      data: { postId: post, person: another, role: 'grid_worker', unit },
    }),
  );
  const body = { inspector: another };
  await eventually(async () => (await take(service, waiting, 'inspection-assignments', { body })).status === 201);
}

describe('the rows of closure', () => {
  it.each(columns)('hold: %s', (column) => expect(faults[column]).toEqual([]));
});
