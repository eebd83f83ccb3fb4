import type { IncidentEventType, IncidentFactType } from '#contracts';
import { type CommandOutcome, type OutgoingCommand, type Person, refusalCode } from '../../platform-client/index.js';
import { z } from 'zod';
import { type PlannedRefusal, plannedRefusals, type RefusalName } from '../plan/lifecycle-plan.js';
import { type IncidentCase, LifecycleBroken } from './incident-case.js';
import { takePhoto } from './photo.js';
import type { World } from './world.js';

const stepTaken = z.object({ incidentId: z.uuid(), incidentVersion: z.int().positive(), custodian: z.string() });
const stored = z.object({ receipt: z.string().min(1) });

export interface Command {
  readonly as: Person;
  /** Under `/api`, `:id` standing for the incident. */
  readonly path: string;
  readonly body: object;
  readonly key?: string;
  /** The version to state, where it is not the one seen last; null for none. */
  readonly seen?: number | null;
}

/** Takes a planned step, and goes on with the incident as it is after it. */
export async function takeStep(
  world: World,
  incident: IncidentCase,
  event: IncidentEventType,
  command: Command,
): Promise<CommandOutcome> {
  const outcome = await send(world, incident, outgoing(incident, event, command, { event }));
  if (outcome.status !== 201) throw brokenBy(event, outcome);
  const { incidentId, incidentVersion: version, custodian } = stepTaken.parse(outcome.body);
  const handedOverAt = command.path.startsWith(`${custodian}/`) ? null : Date.now();
  Object.assign(incident, { incidentId, version, handedOverAt });
  return outcome;
}

/** Takes down a planned side fact: it states no version and changes none. */
export async function takeFact(
  world: World,
  incident: IncidentCase,
  event: IncidentFactType,
  command: Command,
): Promise<void> {
  const { handedOverAt } = incident;
  const outcome = await send(world, incident, outgoing(incident, event, { ...command, seen: null }, { event }));
  // Whoever the incident was handed to may still not have it.
  incident.handedOverAt = handedOverAt;
  if (outcome.status !== 201) throw brokenBy(event, outcome);
}

/** Attempts what must be refused, in exactly the way that was planned. */
export async function beRefused(
  world: World,
  incident: IncidentCase,
  attempt: RefusalName,
  command: Command,
): Promise<void> {
  const { code, status, recorded }: PlannedRefusal = plannedRefusals[attempt];
  const outcome = await send(world, incident, outgoing(incident, attempt, command, { refusal: code, recorded }));
  if (outcome.status !== status || refusalCode(outcome.body) !== code) throw brokenBy(attempt, outcome);
}

/** Takes a photo on the spot and uploads it; gives the receipt. */
export async function uploadPhoto({ commander }: World, incident: IncidentCase, as: Person): Promise<string> {
  const outcome = await commander.send({
    row: incident.row,
    step: 'upload',
    as,
    path: 'evidence/files',
    body: await takePhoto(incident.point),
    contentType: 'image/jpeg',
    expects: { event: 'evidence.stored.v1' },
  });
  if (outcome.status !== 201) throw brokenBy('upload', outcome);
  return stored.parse(outcome.body).receipt;
}

/** Sends a command; not before what was just handed over should have arrived. */
async function send(world: World, incident: IncidentCase, command: OutgoingCommand): Promise<CommandOutcome> {
  const { handedOverAt } = incident;
  incident.handedOverAt = null;
  const waited = handedOverAt !== null && (await world.handOffs.pause(handedOverAt));
  const outcome = await world.commander.send(command);
  if (waited) world.handOffs.learn(outcome.attempts > 1);
  return outcome;
}

function outgoing(
  { row, incidentId, version }: IncidentCase,
  step: string,
  { as, path, body, key, seen }: Command,
  expects: OutgoingCommand['expects'],
): OutgoingCommand {
  const onIncident = path.includes(':id');
  const stated = seen === undefined ? version : seen;
  return {
    row,
    step,
    as,
    path: path.replace(':id', incidentId ?? ''),
    body,
    expects,
    ...(key === undefined ? {} : { key }),
    ...(onIncident && incidentId ? { incidentId } : {}),
    ...(onIncident && stated !== null ? { seen: stated } : {}),
  };
}

export const brokenBy = (step: string, { status, body }: CommandOutcome): LifecycleBroken =>
  new LifecycleBroken(`${step} came to ${status} ${refusalCode(body) ?? ''}`.trim());
