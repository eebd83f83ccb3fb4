import { type Comparison, type GridInDegrees, inDegrees, latticePointAt, type Tiling, tilingOf } from '#grid-topology';
import { api, ask, seen } from '../../../api/client.js';
import type { components, operations } from '../../../api/generated/grid-registry.js';
import type { Cell } from '../balance/loads.js';

export type Unit = components['schemas']['Unit'];
/** Grids as GeoJSON: what goes into a draft, or comes out of it. */
export type GridFeatures = operations['ImportGridDraft.import']['requestBody']['content']['application/geo+json'];
type Feature = { properties: Omit<GridInDegrees, 'polygon'>; geometry: { coordinates: number[][][] } };

const gridsIn = (features: readonly unknown[]): GridInDegrees[] =>
  (features as Feature[]).map(({ properties, geometry }) => ({
    ...properties,
    polygon: geometry.coordinates as GridInDegrees['polygon'],
  }));

export const draftAsGeoJson = (draftId: string) =>
  ask(api.gridRegistry.GET('/grid-drafts/{draftId}/geojson', { params: { path: { draftId } } }));

/** The grids of a draft, of which the caller knows the version. */
export const readDraftGrids = async (draftId: string): Promise<Tiling> =>
  tilingOf(gridsIn((await draftAsGeoJson(draftId)).features));

export const readDraft = (draftId: string) =>
  ask(api.gridRegistry.GET('/grid-drafts/{draftId}', { params: { path: { draftId } } }));

export const revisionAsGeoJson = (revision: number) =>
  ask(api.gridRegistry.GET('/grid-revisions/{revision}/geojson', { params: { path: { revision: String(revision) } } }));

export const readRevisionGrids = async (revision: number): Promise<Tiling> =>
  tilingOf(gridsIn((await revisionAsGeoJson(revision)).features));

/** The grids in force, as a map has them: to look at, which is not on record as taking a revision away is. */
export async function readGridsInForce(county: string): Promise<{ revision: number; tiling: Tiling }> {
  const { revision, grids } = await ask(api.gridRegistry.GET('/map', { params: { query: { area: county } } }));
  // A map is told no more of them.
  const untold = { households: 0, synthetic: false, kind: 'ORDINARY' } as const;
  const drawn = grids.map(({ code, name, polygon }) => ({
    ...{ code, name, community: code.slice(0, 12), ...untold },
    polygon: polygon as GridInDegrees['polygon'],
  }));
  return { revision, tiling: tilingOf(drawn) };
}

export const listRevisions = (county: string) =>
  ask(api.gridRegistry.GET('/grid-revisions', { params: { query: { county } } }));

export const listDrafts = (county: string) =>
  ask(api.gridRegistry.GET('/counties/{county}/grid-drafts', { params: { path: { county } } }));

export const beginDraft = (county: string) =>
  ask(
    api.gridRegistry.POST('/counties/{county}/grid-drafts', {
      params: { path: { county }, header: { 'Idempotency-Key': crypto.randomUUID() } },
      body: { from: 'LATEST' },
    }),
  ) as Promise<{ draftId: string; version: number }>;

/** The communities of a county with what they are called, in the order of their codes. */
export async function listCommunities(county: string): Promise<Unit[]> {
  const units = await ask(api.gridRegistry.GET('/units', { params: { query: { level: 'community' } } }));
  return units.filter(({ code }) => code.startsWith(county.slice(0, 6)));
}

export async function usedCodes(community: string): Promise<Set<string>> {
  const { used } = await ask(api.gridRegistry.GET('/grid-codes', { params: { query: { community } } }));
  return new Set(used);
}

/** Incidents of the last ninety days in a community, by cells of a hundred metres. */
export async function readCells(community: string): Promise<Cell[]> {
  const { cells } = await ask(
    api.casebook.GET('/figures/incidents-by-cell', { params: { query: { unit: community, days: 90 } } }),
  );
  return cells.map(({ grid, lng, lat, count }) => ({ grid, count, at: latticePointAt({ lng, lat }) }));
}

/** Hands in what is otherwise than in the draft. Answers the draft's version after that. */
export async function handIn(
  draftId: string,
  version: number,
  { put, remove }: { put: readonly string[]; remove: readonly string[] },
  now: Tiling,
): Promise<number> {
  const body = { put: put.map((code) => inDegrees(now.grids.get(code)!)), remove: [...remove] };
  const answer = await ask(
    api.gridRegistry.POST('/grid-drafts/{draftId}/edits', {
      params: { path: { draftId }, header: seen(version) },
      body,
    }),
  );
  return (answer as { version: number }).version;
}

/** Replaces all grids of a draft. */
export const replaceGrids = (draftId: string, version: number, body: GridFeatures) =>
  ask(
    api.gridRegistry.POST('/grid-drafts/{draftId}/geojson', {
      params: { path: { draftId }, header: seen(version) },
      headers: { 'content-type': 'application/geo+json' },
      body,
    }),
  );

export const discardDraft = (draftId: string, version: number) =>
  ask(
    api.gridRegistry.POST('/grid-drafts/{draftId}/discarding', {
      params: { path: { draftId }, header: seen(version) },
      body: {},
    }),
  );

export const validateDraft = (draftId: string) =>
  ask(api.gridRegistry.GET('/grid-drafts/{draftId}/validation', { params: { path: { draftId } } }));
export type Report = Awaited<ReturnType<typeof validateDraft>>;
export type Fault = Report['faults'][number];

export interface Publication {
  readonly effectiveAt?: string;
  readonly reason: string;
}

export const publishDraft = (draftId: string, version: number, body: Publication, key: string) =>
  ask(
    api.gridRegistry.POST('/grid-drafts/{draftId}/publication', {
      params: { path: { draftId }, header: { ...seen(version), 'Idempotency-Key': key } },
      body,
    }),
  ) as Promise<{ revision: number; effectiveAt: string }>;

export const isSame = ({ added, retired, changed }: Comparison): boolean =>
  added.length + retired.length + changed.length === 0;
