import { catalogueItem } from '#contracts';
import {
  type Commander,
  type DemoPeople,
  type EntryOf,
  type Journal,
  refusalCode,
} from '../../platform-client/index.js';
import { departmentOf } from '#primitives';
import { z } from 'zod';
import { boxAround, readCounty } from '../input/county.js';
import type { ReadRequests, UnreadableRow } from '../input/read-requests.js';
import { readTypeMapping } from '../input/type-mapping.js';
import { HandOffPace } from '../lifecycle/hand-off-pace.js';
import { IncidentCase } from '../lifecycle/incident-case.js';
import type { World } from '../lifecycle/world.js';
import { drawsFor } from '../plan/draw.js';
import { planLifecycle } from '../plan/plan-lifecycle.js';

const demoBoundaries = 'deploy/demo/zhuzhou-counties.geojson';
const types = 'deploy/demo/service-request-types.csv';

const catalogueSchema = z.object({ items: z.array(catalogueItem) });

/** Learns from the platform what a replay must know: its catalogue, and the boundary and departments of these people's county. */
export async function learnWorld(
  commander: Commander,
  people: DemoPeople,
  boundaries: string = demoBoundaries,
): Promise<World> {
  const [someone] = people.holding('intake_officer');
  const read = async <S extends z.ZodType>(path: string, schema: S): Promise<z.infer<S>> => {
    const { status, body } = await commander.read(someone, path);
    if (status !== 200) throw new Error(`${path} came to ${status} ${refusalCode(body) ?? ''}`);
    return schema.parse(body);
  };
  const { items } = await read('grid-registry/catalogue', catalogueSchema);
  const county = someone.posts.find(({ role }) => role === 'intake_officer')!.unitCode;
  return {
    commander,
    people,
    handOffs: new HandOffPace(),
    county: readCounty(boundaries, county),
    catalogue: new Map(items.map((item) => [item.code, item])),
    departments: [...new Set(items.map(({ leadDepartment }) => departmentOf(county, leadDepartment)))].sort(),
  };
}

export interface Cases {
  readonly cases: readonly IncidentCase[];
  readonly unreadable: readonly UnreadableRow[];
}

/** Plans each request of the input, the first `count` if there is one. @throws ArgumentFault */
export function planCases(world: World, { requests, unreadable }: ReadRequests, seed: string, count = Infinity): Cases {
  const mapping = readTypeMapping(types);
  const data = boxAround(requests.map(({ longitude, latitude }) => [longitude, latitude]));
  const unmapped: UnreadableRow[] = [];
  const cases: IncidentCase[] = [];
  for (const request of requests) {
    if (cases.length >= count) break;
    const item = world.catalogue.get(mapping.next(request.type) ?? '');
    if (!item) {
      unmapped.push({ line: request.line, reason: `type ${request.type} stands for nothing in ${types}` });
      continue;
    }
    const draw = drawsFor(seed, request.id);
    const point = world.county.place([request.longitude, request.latitude], data, draw);
    cases.push(new IncidentCase(request, planLifecycle(request, item, seed), point, draw));
  }
  const last = cases.length < count ? Infinity : (cases.at(-1)?.row ?? 0);
  const concerned = [...unreadable, ...unmapped].filter(({ line }) => line < last);
  return { cases, unreadable: concerned.sort((a, b) => a.line - b.line) };
}

/** Puts on disk what is planned, before anything is sent. */
export async function journalPlan(
  journal: Journal,
  cases: readonly IncidentCase[],
  run: Omit<EntryOf<'run'>, 'kind' | 'startedAt' | 'rows'>,
): Promise<void> {
  const startedAt = new Date().toISOString();
  await Promise.all([
    journal.append({ kind: 'run', startedAt, rows: cases.length, ...run }),
    ...journalCases(journal, cases),
  ]);
}

/** The same for cases that a run goes on with. */
export async function journalMore(journal: Journal, cases: readonly IncidentCase[]): Promise<void> {
  await Promise.all([journal.append({ kind: 'extended', rows: cases.length }), ...journalCases(journal, cases)]);
}

const journalCases = (journal: Journal, cases: readonly IncidentCase[]): Promise<void>[] =>
  cases.map(({ row, plan: { requestId, end, steps } }) =>
    journal.append({ kind: 'planned', row, requestId, end, steps: steps.map(({ step }) => step) }),
  );
