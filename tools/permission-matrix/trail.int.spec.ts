import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newReceiptNumber } from '#contracts';
import { endpointsOf } from '#endpoint';
import { newId } from '#primitives';
import { story, type TestPerson } from '#testing';
import { startTrail, type TrailAtWork } from '../../apps/trail/src/trail-at-work.spec.js';
import { handled, operations } from './incident.spec.js';
import { around } from './places.spec.js';
import { chief, operationsWrites } from './custody-writes.spec.js';
import { entriesMissing, receiptLookUp, type Writes } from './entries.spec.js';
import { faultsOf, type Probes } from './matrix.spec.js';

const number = '430211-20260101-000001';
const erasedAt = '2026-01-01T00:00:00.000Z';

let service: TrailAtWork;
let probes: Probes;
let writes: Writes;

const get = (path: string) => ({ ask: (as: TestPerson | undefined) => service.send('GET', path, { as }) });

beforeAll(async () => {
  service = await startTrail();
  const told = handled(story().step('incident.reported.v1', { data: { grid: around.grid, number } }));
  const before = await service.size();
  await service.topics.publish(...told.events);
  await service.checkpointOf(before + told.version);
  const dossier = `/incidents/${told.incidentId}/dossier`;
  probes = {
    ...operations(service),
    'ListEntries.list': get('/entries'),
    'ReadEntry.read': get('/entries/1'),
    'ReadHead.read': get('/head'),
    'ReadCheckpoint.read': get('/checkpoint'),
    'ListCheckpoints.list': get('/checkpoints'),
    'ReadKeys.read': get('/keys'),
    'ReadWitnesses.read': get('/witnesses'),
    'ProveEntries.prove': get('/inclusion-proofs?size=1&sequences=1'),
    'FindIncident.find': get(`/incidents?number=${number}`),
    'ProveInclusion.prove': get('/entries/1/inclusion-proof'),
    'ProveConsistency.prove': get('/consistency-proof?from=1&to=1'),
    'LookUpReceipt.lookUp': {
      ask: (as) => service.send('POST', '/receipts/query', { as, body: { number: newReceiptNumber() } }),
    },
    'ExportEntries.export': get('/export/entries?upTo=1'),
    'ReadDossier.read': get(dossier),
    'ReadIncidentAsOf.read': get(`/incidents/${told.incidentId}/as-of?at=2026-01-01T00:00:00Z`),
    'ReadDeskAsOf.read': get(`/desks/${around.leadUnit}/as-of?at=2026-01-01T00:00:00Z`),
    'OpenDossier.open': { ask: (as) => service.send('POST', dossier, { as }) },
    // With a text that the dossier does not refer to: to print for everybody would take long.
    'PrintDossier.print': {
      ask: (as) => service.send('POST', `${dossier}/pdf`, { as, body: { texts: [{ textId: newId(), erasedAt }] } }),
    },
  };
  writes = {
    ...operationsWrites(service),
    'LookUpReceipt.lookUp': receiptLookUp,
    'OpenDossier.open': () => probes['OpenDossier.open']!.ask(chief),
    'PrintDossier.print': () => service.send('POST', `${dossier}/pdf`, { as: chief }),
  };
});

afterAll(() => service?.close());

describe('the trail', () => {
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
