import type { ListedIncident } from '../../../parts/incident/incident.js';

/** 任务: an incident on a unit's desk, and which part of it is the unit's. */
export interface Task {
  readonly incident: ListedIncident;
  /** 主办 or 协办. */
  readonly part: 'lead' | 'help';
  readonly unit: string;
  /** When the unit's own part is due, ms; nothing while no clock of its own runs. */
  readonly due: number | undefined;
}

/** The stages in which something is on the desk of the unit that leads. */
export const deskStages = ['DISPATCHED', 'HANDLING', 'SUSPENDED', 'RETURN_REQUESTED'] as const;
const onDesk: ReadonlySet<string> = new Set(deskStages);

/** The clocks that whoever leads must mind; a ruling's is somebody else's. */
const clocksOfLead: ReadonlySet<string> = new Set(['ACKNOWLEDGEMENT', 'SECURING', 'HANDLING']);

/** What an incident is to the desk of these units; nothing, if it is none of their business (any more). */
export function taskOf(incident: ListedIncident, units: ReadonlySet<string>): Task | undefined {
  if (!onDesk.has(incident.stage)) return undefined;
  const { leadUnit } = incident;
  if (leadUnit !== null && units.has(leadUnit)) {
    return { incident, part: 'lead', unit: leadUnit, due: firstDue(incident, (clock) => clocksOfLead.has(clock)) };
  }
  const helping = incident.subTasks.find(({ unit, state }) => state === 'OPEN' && units.has(unit));
  if (!helping) return undefined;
  return { incident, part: 'help', unit: helping.unit, due: firstDue(incident, (clock) => clock === 'SUB_TASK') };
}

function firstDue({ openClocks }: ListedIncident, isOurs: (clock: string) => boolean): number | undefined {
  const dues = openClocks.filter(({ clock }) => isOurs(clock)).map(({ dueAt }) => Date.parse(dueAt));
  return dues.length === 0 ? undefined : Math.min(...dues);
}

/** By remaining time; what is not due at all comes last, the oldest report first. */
export function byRemainingTime(one: Task, other: Task): number {
  const [due, otherDue] = [one.due ?? Infinity, other.due ?? Infinity];
  if (due !== otherDue) return due - otherDue;
  const { reportedAt, incidentId } = one.incident;
  return reportedAt.localeCompare(other.incident.reportedAt) || incidentId.localeCompare(other.incident.incidentId);
}
