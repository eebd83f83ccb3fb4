import type { Task } from './task.js';

/** What a desk looks at first: 今日应办 in parts. */
export const owedViews = [
  'all',
  'overdue',
  'today',
  'unacknowledged',
  'subTasks',
  'rulings',
  'suspended',
  'mine',
] as const;
export type OwedView = (typeof owedViews)[number];

export interface Moment {
  /** The server's time, ms. */
  readonly now: number;
  /** When the day ends in China, ms. */
  readonly endOfDay: number;
  readonly person: string | undefined;
}

const hour = 3_600_000;
/** China's time is eight hours ahead, all year round. */
const ahead = 8 * hour;
const day = 24 * hour;

/** How long a ruling counts as news. */
const newsFor = day;

export const endOfDayAfter = (now: number): number => Math.floor((now + ahead) / day + 1) * day - ahead;

/** Whether a task belongs into a view at this moment. */
export function isIn(view: OwedView, { incident, part, due }: Task, { now, endOfDay, person }: Moment): boolean {
  switch (view) {
    case 'all':
      return true;
    case 'overdue':
      return due !== undefined && due < now;
    case 'today':
      return due !== undefined && due >= now && due < endOfDay;
    case 'unacknowledged':
      return part === 'lead' && incident.stage === 'DISPATCHED';
    case 'subTasks':
      return part === 'help';
    case 'rulings':
      return part === 'lead' && incident.lastRuling !== null && Date.parse(incident.lastRuling.at) > now - newsFor;
    case 'suspended':
      return incident.stage === 'SUSPENDED';
    case 'mine':
      return person !== undefined && incident.handler === person;
  }
}

/** How many tasks each view has. */
export function countsOf(tasks: readonly Task[], moment: Moment): Readonly<Record<OwedView, number>> {
  const counts = Object.fromEntries(owedViews.map((view) => [view, 0])) as Record<OwedView, number>;
  for (const task of tasks) {
    for (const view of owedViews) if (isIn(view, task, moment)) counts[view]++;
  }
  return counts;
}
