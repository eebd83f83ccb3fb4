import { isOver, type QueuedIncident } from './queued-incident.js';

/** 待立案、待派遣、待裁定、临期、超期、全部在办 */
export const queueNames = ['to-register', 'to-dispatch', 'to-rule-on', 'due-soon', 'overdue', 'open'] as const;
export type QueueName = (typeof queueNames)[number];

/** The part of its time after which an incident is due soon: when the second reminder goes out. */
const dueSoonAfter = 0.8;

/** When the first clock that has used most of its time got there; null without a clock. */
export const dueSoonAt = ({ openClocks }: Pick<QueuedIncident, 'openClocks'>): number | null =>
  openClocks.reduce<number | null>((first, { startedAt, dueAt }) => {
    const [start, end] = [Date.parse(startedAt), Date.parse(dueAt)];
    const soon = start + (end - start) * dueSoonAfter;
    return first === null || soon < first ? soon : first;
  }, null);

/** Which queues an incident stands in at a moment (milliseconds since the epoch). */
export function queuesOf(incident: QueuedIncident, now: number): readonly QueueName[] {
  if (isOver(incident)) return [];
  const { stage, nextDueAt, pendingRequest } = incident;
  const isOverdue = nextDueAt !== null && Date.parse(nextDueAt) < now;
  const soon = isOverdue ? null : dueSoonAt(incident);
  const standsIn: Record<QueueName, boolean> = {
    'to-register': stage === 'REPORTED',
    'to-dispatch': stage === 'REGISTERED',
    'to-rule-on': stage === 'RETURN_REQUESTED' || pendingRequest !== null,
    'due-soon': soon !== null && soon <= now,
    overdue: isOverdue,
    open: true,
  };
  return queueNames.filter((name) => standsIn[name]);
}

/** Where an incident stands in its queues: urgent before all, then what is due first, then what was reported first. */
export interface Place {
  readonly incidentId: string;
  readonly urgent: boolean;
  readonly due: number;
  readonly reported: number;
}

export const placeOf = ({ incidentId, urgent, nextDueAt, reportedAt }: QueuedIncident): Place => ({
  incidentId,
  urgent,
  due: nextDueAt === null ? Infinity : Date.parse(nextDueAt),
  reported: Date.parse(reportedAt),
});

export const inOrder = (one: Place, other: Place): number =>
  Number(other.urgent) - Number(one.urgent) ||
  compare(one.due, other.due) ||
  one.reported - other.reported ||
  (one.incidentId < other.incidentId ? -1 : Number(one.incidentId > other.incidentId));

const compare = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1);
