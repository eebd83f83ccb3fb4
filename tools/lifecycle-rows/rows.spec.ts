import { existsSync, readFileSync } from 'node:fs';
import { type IncidentEventType, type Stage, stages } from '#contracts';
import { type Endpoint, refusalsOf } from '#endpoint';
import type { TransitionTable } from '#lifecycle';
import { eventually, type IncidentStory, type TestService } from '#testing';
import { storyIn } from './stage-stories.spec.js';
import type { BeginningCase, StepCase } from './step-case.spec.js';
import { waysFrom } from './taken-by.js';

/** One row of a transition table. */
interface Row {
  readonly from: Stage;
  readonly step: IncidentEventType;
}

const rowsOf = ({ steps }: TransitionTable): Row[] =>
  (Object.entries(steps) as [Stage, object][]).flatMap(([from, targets]) =>
    (Object.keys(targets) as IncidentEventType[]).map((step) => ({ from, step })),
  );

/** The stages in which the table allows what the case does, and the endpoint is the way. */
const stagesOf = ({ endpoint, step }: StepCase, table: TransitionTable): Stage[] =>
  rowsOf(table)
    .filter((row) => row.step === step)
    .filter((row) => waysFrom(step, row.from).some((way) => 'endpoint' in way && way.endpoint === endpoint))
    .map(({ from }) => from);

/**
 * Rows of the table and of what begins an incident that nothing leads through, or an endpoint that no case tries; cases
 * and endpoints that take steps without a row.
 */
export function rowsUntried(
  table: TransitionTable,
  endpoints: readonly Endpoint[],
  { cases, beginnings }: { readonly cases: readonly StepCase[]; readonly beginnings: readonly BeginningCase[] },
): string[] {
  const ids = endpoints.map(({ id }) => id);
  const tried = (endpoint: string, step: IncidentEventType) =>
    cases.some((one) => one.endpoint === endpoint && one.step === step);
  const begun = (Object.keys(table.creates) as IncidentEventType[]).map((step) => ({ from: undefined, step }));
  const rows = [...rowsOf(table), ...begun].flatMap(({ from, step }) => {
    const row = `${from ?? '–'} ${step}`;
    const ways = waysFrom(step, from);
    if (ways.length === 0) return [`nobody takes ${row}`];
    return ways.flatMap((way) => {
      if ('rule' in way) return namesStep(way.spec, step) ? [] : [`${way.spec} says nothing of ${step}`];
      if (!ids.includes(way.endpoint)) return [`${row}: ${way.endpoint} is no endpoint`];
      if (way.spec !== undefined) return existsSync(way.spec) ? [] : [`${way.spec} is no file`];
      const isTried = from ? tried(way.endpoint, step) : beginnings.some(({ endpoint }) => endpoint === way.endpoint);
      return isTried ? [] : [`${row}: ${way.endpoint} is not tried`];
    });
  });
  return [
    ...rows,
    ...cases
      .filter((one) => stagesOf(one, table).length === 0)
      .map(({ endpoint, step }) => `${endpoint} does not take ${step}`),
    ...endpoints
      .filter(({ id, handler }) => takesStep(handler) && cases.every(({ endpoint }) => endpoint !== id))
      .map(({ id }) => `${id} takes a step of no row`),
  ];
}

const namesStep = (spec: string, step: string): boolean =>
  existsSync(spec) && readFileSync(spec, 'utf8').includes(step);

/** As `@TakesStep()` leaves it. */
const takesStep = (handler: object): boolean => refusalsOf(handler).some(({ code }) => code === 'INCIDENT.WRONG_STAGE');

/** An incident of the test's own for each case and stage, and one in each stage that every case is refused. */
export interface Told {
  readonly rows: readonly { readonly one: StepCase; readonly from: Stage; readonly told: IncidentStory }[];
  readonly inStage: Readonly<Record<Stage, IncidentStory>>;
}

/** Tells the service all at once, and waits until it knows them. */
export async function tellAll(
  { topics, database }: TestService,
  table: TransitionTable,
  cases: readonly StepCase[],
): Promise<Told> {
  const rows = cases.flatMap((one) =>
    stagesOf(one, table).map((from) => ({ one, from, told: (one.given?.[from] ?? storyIn[from])(table.service) })),
  );
  const inStage = Object.fromEntries(stages.map((stage) => [stage, storyIn[stage](table.service)])) as Told['inStage'];
  const all = [...rows.map(({ told }) => told), ...Object.values(inStage)];
  // In the order of each incident, many at once.
  await Promise.all(all.map(({ events }) => topics.publish(...events)));
  await eventually(async () => {
    const known = await database.query<{ id: string; version: number }>(
      'SELECT incident_id AS id, version FROM incident',
    );
    const versions = new Map(known.map(({ id, version }) => [id, version]));
    const behind = all.filter(({ incidentId, version }) => versions.get(incidentId) !== version);
    const [one] = behind;
    if (one)
      throw new Error(
        `${behind.length} not followed, as ${one.events.at(-1)!.event.type} ${versions.get(one.incidentId)}`,
      );
    return true;
  });
  return { rows, inStage };
}
