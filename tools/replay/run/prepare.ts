import { catalogueItem } from '#contracts';
import {
  type Commander,
  type DemoPeople,
  type EntryOf,
  type Journal,
  type Platform,
  readHotline,
  refusalCode,
} from '../../platform-client/index.js';
import { type Clock, departmentOf, systemClock } from '#primitives';
import { z } from 'zod';
import { boxAround, readCounty } from '../input/county.js';
import type { ReadRequests, UnreadableRow } from '../input/read-requests.js';
import { readTypeMapping } from '../input/type-mapping.js';
import { HandOffPace } from '../lifecycle/hand-off-pace.js';
import { IncidentCase } from '../lifecycle/incident-case.js';
import type { World } from '../lifecycle/world.js';
import { drawsFor } from '../plan/draw.js';
import { type PlanFor, planLifecycle } from '../plan/plan-lifecycle.js';

const demoBoundaries = 'deploy/demo/zhuzhou-counties.geojson';
const types = 'deploy/demo/service-request-types.csv';
/** Milliseconds. */
const bookingTimeout = 5_000;

const catalogueSchema = z.object({ items: z.array(catalogueItem) });

export interface WorldGiven {
  readonly commander: Commander;
  readonly people: DemoPeople;
  readonly platform: Platform;
  /** GeoJSON; the demo's where it says nothing. */
  readonly boundaries?: string | undefined;
  readonly clock?: Clock;
}

/**
 * Learns from the platform what a replay must know: its catalogue, and the boundary, departments and hotline of these
 * people's county.
 */
export async function learnWorld({
  commander,
  people,
  platform,
  boundaries = demoBoundaries,
  clock = systemClock,
}: WorldGiven): Promise<World> {
  const [someone] = people.holding('intake_officer');
  const read = async <S extends z.ZodType>(path: string, schema: S): Promise<z.infer<S>> => {
    const { status, body } = await commander.read(someone, path);
    if (status !== 200) throw new Error(`${path} came to ${status} ${refusalCode(body) ?? ''}`);
    return schema.parse(body);
  };
  const { items } = await read('grid-registry/catalogue', catalogueSchema);
  const county = someone.posts.find(({ role }) => role === 'intake_officer')!.unitCode;
  return {
    ...{ commander, people, clock },
    hotline: readHotline(platform, county),
    bookOrder: await orderBookOf(platform),
    orderPrefix: `RPL-${Date.now().toString(36)}-`,
    handOffs: new HandOffPace(),
    county: readCounty(boundaries, county),
    catalogue: new Map(items.map((item) => [item.code, item])),
    departments: [...new Set(items.map(({ leadDepartment }) => departmentOf(county, leadDepartment)))].sort(),
  };
}

/** The simulator, where one plays the hotline, takes callbacks of what it knows; without it they wait. */
async function orderBookOf({ simulatorUrl }: Platform): Promise<World['bookOrder']> {
  const isPlayed = simulatorUrl && (await fetch(`${simulatorUrl}/health/ready`).catch(() => undefined))?.ok;
  if (!isPlayed) return () => Promise.resolve();
  return async (order) => {
    // Under faults it may be away for a while: then it takes callbacks of an order that it does not know.
    const request = { method: 'POST', body: JSON.stringify(order), signal: AbortSignal.timeout(bookingTimeout) };
    const answer = await fetch(`${simulatorUrl}/control/bookings`, request).catch(() => undefined);
    if (answer?.ok === false) throw new Error(`the simulator answered ${answer.status} to a booking`);
  };
}

export interface Cases {
  readonly cases: readonly IncidentCase[];
  readonly unreadable: readonly UnreadableRow[];
}

/** Plans each request of the input, the first `count` if there is one. @throws ArgumentFault */
export function planCases(
  world: World,
  { requests, unreadable }: ReadRequests,
  { seed, daysPass }: Pick<PlanFor, 'seed' | 'daysPass'>,
  count = Infinity,
): Cases {
  const planFor: PlanFor = { seed, daysPass, hotline: world.hotline !== undefined };
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
    cases.push(new IncidentCase(request, planLifecycle(request, item, planFor), point, draw));
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
  cases.map(({ row, plan: { requestId, end, twinEnd, steps } }) =>
    journal.append({
      ...{ kind: 'planned', row, requestId, ends: twinEnd ? [end, twinEnd] : [end] },
      steps: steps.map(({ step, of }) => (of ? `${of}: ${step}` : step)),
    }),
  );
