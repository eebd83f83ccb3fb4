import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpointsOf } from '#endpoint';
import { holding } from '#testing';
import { type EvidenceAtWork, startEvidence } from '../../apps/evidence/src/evidence-at-work.spec.js';
import { photo } from '../../apps/evidence/src/photos.spec.js';
import { incident, operations, tell } from './incident.spec.js';
import { operationsWrites } from './custody-writes.spec.js';
import { entriesMissing, type Writes } from './entries.spec.js';
import { faultsOf, type Probes } from './matrix.spec.js';
import { around, residents } from './places.spec.js';
import { asAccess, matrixSecret, passOf, withToken } from './resident-probes.spec.js';

let service: EvidenceAtWork;
let probes: Probes;
let writes: Writes;

beforeAll(async () => {
  service = await startEvidence({ RESIDENT_SECRET: matrixSecret });
  const uploader = { ...holding('grid_worker', around.grid), person: around.reporter };
  const { body } = await service.upload(await photo({ width: 64, height: 48 }), { as: uploader });
  const { evidenceId, commitment } = body as { evidenceId: string; commitment: string };
  const told = await tell(service, incident([{ evidenceId, commitment }]));
  probes = {
    ...operations(service),
    'ReadKeys.read': { ask: (as) => service.send('GET', '/.well-known/jwks.json', { as }) },
    'UploadFile.upload': {
      ask: (as) => service.send('POST', '/files', { as, body: 'no photo', headers: { 'content-type': 'image/jpeg' } }),
    },
    'UploadPhotoAsResident.upload': {
      ask: async (as) => {
        const headers = { 'content-type': 'image/jpeg', ...(await passOf(as)) };
        return asAccess(await service.send('POST', '/public/photos', { ...withToken(as), body: 'no photo', headers }));
      },
    },
    'ReadOwnFile.read': {
      ask: (as) => service.send('GET', `/files/${evidenceId}`, { as }),
      decidedBy: { why: 'it is its uploader’s alone', spec: 'apps/evidence/src/viewing.int.spec.ts' },
    },
    'ReadFileDigests.read': {
      ask: (as) => service.send('GET', `/incidents/${told.incidentId}/file-digests`, { as }),
      shows: (files: { evidenceId: string }[]) => files.some((file) => file.evidenceId === evidenceId),
    },
    'ReadIncidentFile.read': {
      ask: (as) => service.send('GET', `/incidents/${told.incidentId}/files/${evidenceId}`, { as }),
      // The picture itself.
      shows: (file: unknown) => file instanceof Uint8Array && file.length > 0,
    },
  };
  writes = {
    ...operationsWrites(service),
    'UploadPhotoAsResident.upload': async () =>
      service.send('POST', '/public/photos', {
        body: await photo({ width: 64, height: 48 }),
        headers: { 'content-type': 'image/jpeg', ...(await passOf(residents[0]!.who)) },
      }),
    'UploadFile.upload': async () => service.upload(await photo({ width: 64, height: 48 })),
  };
});

afterAll(() => service?.close());

describe('evidence', () => {
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
