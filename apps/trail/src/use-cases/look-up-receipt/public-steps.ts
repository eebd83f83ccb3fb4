import {
  incidentNumber,
  type IncidentEvent,
  type IncidentEventType,
  isIncidentEvent,
  readEvent,
  stages,
  unitCode,
} from '#contracts';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';

/** A step as whoever holds a receipt is told it: nothing about persons, places and what was written. */
export const publicStep = z
  .object({
    type: z.string().describe('As in incident.dispatched.v1'),
    at: z.iso.datetime({ precision: 3 }),
    stage: z.enum(stages).describe('Where the case stands after it'),
    unit: unitCode.nullable().describe('The unit that has to handle it from now on, where the step says one'),
  })
  .meta({ id: 'PublicStep' });
export type PublicStep = Readonly<z.infer<typeof publicStep>>;

/** What whoever holds a receipt is told of their case. */
export const publicCourseSchema = z.object({
  steps: z.array(publicStep).describe('办理进展 What has become of it; not proven by the receipt'),
  mergedInto: z
    .object({ number: incidentNumber.describe('受理编号'), steps: z.array(publicStep) })
    .nullable()
    .describe('主案 Where it is merged into another case: that one, and what has become of it'),
});
export type PublicCourse = z.infer<typeof publicCourseSchema>;

/**
 * What concerns whoever reported. What offices settle among themselves (returns, time and voidings asked for,
 * corrections, who is asked to verify or to inspect) is not theirs.
 */
const told: ReadonlySet<string> = new Set<IncidentEventType>([
  'incident.reported.v1',
  'incident.registered.v1',
  'incident.verified.v1',
  'incident.rejected.v1',
  'incident.merged.v1',
  'incident.unmerged.v1',
  'incident.self-handled.v1',
  'incident.dispatched.v1',
  'incident.return-ruled.v1',
  'incident.transferred.v1',
  'incident.acknowledged.v1',
  'incident.extended.v1',
  'incident.suspended.v1',
  'incident.resumed.v1',
  'incident.fed-back.v1',
  'incident.inspected.v1',
  'incident.reworked.v1',
  'incident.closed.v1',
  'incident.reopened.v1',
  'incident.voided.v1',
]);

/** More steps than any case has. */
const most = 500;

/** The public steps of a case, in the order in which they were received. Entries that are no step of ours are left out. */
async function toldOf(from: Pick<EntityManager, 'query'>, incidentId: string | null): Promise<IncidentEvent[]> {
  const rows: { bytes: Buffer }[] = await from.query(
    `SELECT bytes FROM entry WHERE incident_id = $1 AND type = ANY($2::text[]) ORDER BY sequence LIMIT ${most}`,
    [incidentId, [...told]],
  );
  return rows.flatMap(({ bytes }) => toldEventOf(bytes) ?? []);
}

/** What has become of a case: where it is merged into another, that one’s steps are the answer as well. */
export async function publicCourse(
  from: Pick<EntityManager, 'query'>,
  incidentId: string | null,
): Promise<PublicCourse> {
  const events = await toldOf(from, incidentId);
  const merged = events.findLast(({ type }) => type === 'incident.merged.v1' || type === 'incident.unmerged.v1');
  if (merged?.type !== 'incident.merged.v1') return { steps: events.map(publicStepOf), mergedInto: null };
  const { masterId, masterNumber } = merged.data;
  const master = await toldOf(from, masterId);
  return {
    steps: events.map(publicStepOf),
    mergedInto: { number: masterNumber, steps: master.map(publicStepOf) },
  };
}

/** The event of an entry that the public is told; undefined where it is none. */
export function toldEventOf(bytes: Uint8Array): IncidentEvent | undefined {
  const read = readEvent(bytes);
  return 'event' in read && isIncidentEvent(read.event) && told.has(read.event.type) ? read.event : undefined;
}

/** What a step tells the public. */
export const publicStepOf = ({ type, time, stage, data }: IncidentEvent): PublicStep => ({
  type,
  at: time,
  stage,
  unit: 'leadUnit' in data ? data.leadUnit : null,
});
