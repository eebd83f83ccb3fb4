import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpointsOf } from '#endpoint';
import type { TestService } from '#testing';
import { entriesMissing } from './entries.spec.js';
import { registryWrites } from './registry-writes.spec.js';
import { faultsOf } from './matrix.spec.js';
import { type Registry, startRegistry } from './registry.spec.js';
import { registryProbes } from './registry-probes.spec.js';

let service: TestService;
let registry: Registry;

beforeAll(async () => {
  registry = await startRegistry();
  ({ service } = registry);
});

afterAll(() => service?.close());

describe('the grid registry', () => {
  it(
    'lets in whom the table lets in: every endpoint, role and place',
    async () => expect(await faultsOf(endpointsOf(service.app), registryProbes(registry))).toEqual([]),
    600_000,
  );

  it(
    'leaves an entry of everything that is done, and of what is refused',
    async () =>
      expect(
        await entriesMissing(service, endpointsOf(service.app), {
          writes: registryWrites(registry),
          probes: registryProbes(registry),
        }),
      ).toEqual([]),
    60_000,
  );
});
