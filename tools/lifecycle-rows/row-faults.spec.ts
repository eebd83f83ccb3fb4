import { type IncidentEventType, type Stage, stages } from '#contracts';
import { type Endpoint, endpointsOf } from '#endpoint';
import { stepFrom, type TransitionTable } from '#lifecycle';
import type { Answer, IncidentStory, TestService } from '#testing';
import { code, inLanes, invalid, namesake, requiredOf, said, send, stranger, without } from './asking.spec.js';
import type { Told } from './rows.spec.js';
import type { BeginningCase, StepCase } from './step-case.spec.js';

/** What is held against each row. */
export const columns = ['the step', 'wrong role', 'wrong area', 'missing field', 'wrong stage'] as const;

/** Sentences, by column; none where each row holds. */
export type RowFaults = Readonly<Record<(typeof columns)[number], string[]>>;

const noFaults = (): RowFaults => ({
  'the step': [],
  'wrong role': [],
  'wrong area': [],
  'missing field': [],
  'wrong stage': [],
});

/** Somebody who asks, and has the right to. */
type Asked = Pick<StepCase, 'as' | 'needs' | 'body'>;

/**
 * Asks for each row: in a wrong role, from a wrong area, without each thing that must be carried, and then as it should
 * be; and of each endpoint in every stage in which the table does not have its step. Tells what was answered otherwise
 * than with the code for it, and each incident that a refusal changed.
 */
export async function rowFaults(service: TestService, table: TransitionTable, told: Told): Promise<RowFaults> {
  const faults = noFaults();
  const endpoints = new Map(endpointsOf(service.app).map((endpoint) => [endpoint.id, endpoint]));
  await inLanes(told.rows, async ({ one, from, told: incident }) => {
    const row = `${from} ${one.step} by ${one.endpoint}`;
    const body = await one.body(service);
    const ask = (sent: object, as = one.as) => stepOn(service, incident, one, sent, as);
    await askInVain(faults, { row, endpoint: endpoints.get(one.endpoint)!, one, body, ask });
    const version = await versionOf(service, incident);
    if (version !== incident.version) faults['missing field'].push(`${row}: a refusal led to version ${version}`);
    const answer = await ask(body);
    const to = stepFrom(table, from, one.step)!;
    const isThere = answer.body.stage === to.stage && answer.body.custodian === to.custodian;
    if (answer.status !== 201 || !isThere || !(await isPublished(service, incident, one.step))) {
      faults['the step'].push(`${row}: ${said(answer)}`);
    }
  });
  const perEndpoint = [...new Map(told.rows.map(({ one }) => [`${one.endpoint} ${aboutOf(one)}`, one])).values()];
  await inLanes(perEndpoint, async (one) => {
    const body = await one.body(service);
    for (const stage of stages) {
      const expected = refusalIn(stage, one, told.inStage[stage], table);
      if (expected === undefined) continue;
      const answer = await stepOn(service, told.inStage[stage], one, body, one.as);
      if (code(answer) !== expected)
        faults['wrong stage'].push(`${stage} ${one.endpoint}: ${said(answer)}, not ${expected}`);
    }
  });
  for (const [stage, incident] of Object.entries(told.inStage)) {
    const version = await versionOf(service, incident);
    if (version !== incident.version) faults['wrong stage'].push(`${stage}: a refusal led to version ${version}`);
  }
  return faults;
}

/** The same of what begins an incident, which has no stage yet. */
export async function beginningFaults(service: TestService, cases: readonly BeginningCase[]): Promise<RowFaults> {
  const faults = noFaults();
  const endpoints = new Map(endpointsOf(service.app).map((endpoint) => [endpoint.id, endpoint]));
  for (const one of cases) {
    const row = `– by ${one.endpoint}`;
    const body = await one.body(service);
    const ask = (sent: object, as = one.as) => send(service, one.path, { as, body: sent });
    const before = await incidents(service);
    await askInVain(faults, { row, endpoint: endpoints.get(one.endpoint)!, one, body, ask });
    if ((await incidents(service)) !== before) faults['missing field'].push(`${row}: a refusal began an incident`);
    const answer = await ask(body);
    if (answer.status !== 201 || answer.body.stage !== 'REPORTED') faults['the step'].push(`${row}: ${said(answer)}`);
  }
  return faults;
}

interface Asking {
  readonly row: string;
  readonly endpoint: Endpoint;
  readonly one: Asked;
  readonly body: object;
  readonly ask: (body: object, as?: Asked['as']) => Promise<Answer>;
}

async function askInVain(faults: RowFaults, { row, endpoint, one, body, ask }: Asking): Promise<void> {
  const judge = (column: string[], answer: Answer, expected: string) => {
    if (code(answer) !== expected) column.push(`${row}: ${said(answer)}, not ${expected}`);
  };
  judge(faults['wrong role'], await ask(body, stranger), 'ACCESS.FORBIDDEN');
  judge(faults['wrong area'], await ask(body, namesake(one.as)), 'ACCESS.OUT_OF_SCOPE');
  const needed = [
    ...requiredOf(endpoint, body).map((field) => [field, invalid] as const),
    ...Object.entries(one.needs ?? {}),
  ];
  for (const [field, expected] of needed) {
    const answer = await ask(without(body, field));
    judge(faults['missing field'], answer, expected);
    if (![400, 422].includes(answer.status)) faults['missing field'].push(`${row} without ${field}: ${answer.status}`);
    if (expected === invalid && !JSON.stringify(answer.body.faults ?? []).includes(field)) {
      faults['missing field'].push(`${row}: the refusal does not name ${field}`);
    }
  }
}

const aboutOf = ({ about, step }: StepCase): IncidentEventType => about ?? step;

/** The code by which a step is refused in a stage; undefined where it is not. */
function refusalIn(stage: Stage, one: StepCase, told: IncidentStory, table: TransitionTable): string | undefined {
  if (stepFrom(table, stage, aboutOf(one))) return one.notFrom?.[stage];
  const isReached = told.events.some(({ event }) => one.reachedAfter?.some((type) => type === event.type) ?? true);
  if (!isReached) return 'ACCESS.OUT_OF_SCOPE';
  const { event } = told.events.at(-1)!;
  return 'custodian' in event && event.custodian === table.service ? 'INCIDENT.WRONG_STAGE' : 'CUSTODY.ELSEWHERE';
}

const stepOn = (
  service: TestService,
  { incidentId, version }: IncidentStory,
  { what }: StepCase,
  body: object,
  as: StepCase['as'],
): Promise<Answer> => send(service, `/incidents/${incidentId}/${what}`, { as, body, seen: version });

async function versionOf({ database }: TestService, { incidentId }: IncidentStory): Promise<number | undefined> {
  const [row] = await database.query<{ version: number }>('SELECT version FROM incident WHERE incident_id = $1', [
    incidentId,
  ]);
  return row?.version;
}

/** Whether the step is among those that have been taken since the story was told. */
async function isPublished(
  { database }: TestService,
  { incidentId, version }: IncidentStory,
  type: string,
): Promise<boolean> {
  const rows = await database.query(
    `SELECT 1 FROM outbox
     WHERE aggregateid = $1 AND type = $2 AND (convert_from(payload, 'UTF8')::json->>'incidentversion')::int > $3`,
    [incidentId, type, version],
  );
  return rows.length === 1;
}

async function incidents({ database }: TestService): Promise<number> {
  const [row] = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM incident');
  return row!.count;
}
