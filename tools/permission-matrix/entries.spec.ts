import { type PermissionName, ruleOf } from '#access';
import { eventDefinitions, type EventType, routes, topics } from '#contracts';
import type { Endpoint } from '#endpoint';
import { newId } from '#primitives';
import type { Answer, TestPerson, TestService } from '#testing';
import { permissionOf } from '../generate/responses.js';
import { needsNoPost, type Probes } from './matrix.spec.js';

/** That an endpoint which is no GET rightly leaves no entry, and why. */
export interface LeavesNone {
  readonly leavesNone: string;
}

/** A receipt’s number stands in the body, so that it is in no log; looking it up changes nothing and names nobody. */
export const receiptLookUp: LeavesNone = {
  leavesNone: 'it reads what is everybody’s who has the number; numbers that are none are counted',
};

/**
 * How each endpoint is made to do what it is for, by somebody who may: gives its answer, which must be a success. By
 * `DispatchIncident.dispatch`, like the probes.
 */
export type Writes = Readonly<Record<string, (() => Promise<Answer>) | LeavesNone>>;

interface LeftEntry {
  readonly type: EventType;
  readonly actor: string;
}

/**
 * Goes through every endpoint that writes: has it done by somebody who may, and refused to somebody who may not, and
 * looks in the outbox for what came of each on a topic that the trail records. Gives a sentence for each that leaves
 * nothing, for each endpoint without a write, and for each write without an endpoint. In the order of the writes: one may
 * go on from another.
 */
export async function entriesMissing(
  service: Pick<TestService, 'database'>,
  endpoints: readonly Endpoint[],
  { writes, probes }: { readonly writes: Writes; readonly probes: Probes },
): Promise<string[]> {
  const writing = endpoints.filter(({ inside, method }) => !inside && (method as string) !== 'GET');
  const ids = writing.map(({ id }) => id);
  const faults = [
    ...ids.filter((id) => !(id in writes)).map((id) => `${id} is not gone through`),
    ...Object.keys(writes)
      .filter((id) => !ids.includes(id))
      .map((id) => `${id} is gone through and no endpoint that writes`),
  ];
  for (const [id, write] of Object.entries(writes)) {
    if (typeof write === 'function') faults.push(...(await doneWithout(service, id, write)));
  }
  for (const endpoint of writing) faults.push(...(await refusedWithout(service, endpoint, probes)));
  return faults;
}

async function doneWithout(
  service: Pick<TestService, 'database'>,
  id: string,
  write: () => Promise<Answer>,
): Promise<string[]> {
  const answer = await write();
  if (answer.status >= 300) return [`${id} was not done: ${answer.status} ${JSON.stringify(answer.body)}`];
  const left = await entriesOf(service, answer);
  // A refusal on record would be no entry of what was done.
  return left.some(({ type }) => type !== 'audit.command-refused.v1') ? [] : [`${id} leaves no entry when it is done`];
}

async function refusedWithout(
  service: Pick<TestService, 'database'>,
  endpoint: Endpoint,
  probes: Probes,
): Promise<string[]> {
  const permission = permissionOf(endpoint) as PermissionName | undefined;
  const probe = probes[endpoint.id];
  // What is for everybody, or everybody who is signed in, is refused to nobody for who they are.
  if (!probe || !permission || needsNoPost.includes(permission) || isForResidents(permission)) return [];
  const outsider: TestPerson = { person: newId(), posts: [] };
  const answer = await probe.ask(outsider);
  if (answer.status !== 403) return [`${endpoint.id} was not refused: ${answer.status}`];
  const left = await entriesOf(service, answer);
  return left.some(({ type, actor }) => type === 'audit.command-refused.v1' && actor === outsider.person)
    ? []
    : [`${endpoint.id} leaves no entry when it is refused`];
}

/** Nobody knows who was refused there: that is counted, and not told one by one. */
const isForResidents = (permission: PermissionName): boolean => Object.keys(ruleOf(permission)).join() === 'resident';

const recordedTopics = new Set<string>(topics.filter(({ recorded }) => recorded).map(({ name }) => name));

/** What a request has put into the outbox of what the trail will record. */
async function entriesOf({ database }: Pick<TestService, 'database'>, { headers }: Answer): Promise<LeftEntry[]> {
  const rows = await database.query<{ event: LeftEntry }>(
    `SELECT event FROM (SELECT convert_from(payload, 'UTF8')::json AS event FROM outbox) AS sent
     WHERE event->>'correlationid' = $1`,
    [headers.get('x-correlation-id')],
  );
  return rows
    .map(({ event }) => event)
    .filter(({ type }) => routes[eventDefinitions[type].aggregate].some((topic) => recordedTopics.has(topic)));
}
