import type { QueuedIncident } from './queued-incident.js';
import { type QueueName, queueNames } from './queues.js';

/** What is shown of a queue; it stands in the address, so that it can be sent to a colleague. */
export interface QueueFilter {
  readonly queue: QueueName;
  readonly urgentOnly: boolean;
  /** A township or community; empty for all. */
  readonly area: string;
  /** The end or a part of the number. */
  readonly number: string;
}

type Query = Readonly<Record<string, unknown>>;

export const filterOf = ({ queue, urgent, area, number }: Query, usual: QueueName): QueueFilter => ({
  queue: queueNames.find((name) => name === queue) ?? usual,
  urgentOnly: urgent === 'true',
  area: typeof area === 'string' && /^\d{12}$/.test(area) ? area : '',
  number: typeof number === 'string' ? number : '',
});

export const queryOf = ({ queue, urgentOnly, area, number }: QueueFilter): Record<string, string> => ({
  queue,
  ...(urgentOnly ? { urgent: 'true' } : {}),
  ...(area ? { area } : {}),
  ...(number ? { number } : {}),
});

export const leavesAllIn = ({ urgentOnly, area, number }: QueueFilter): boolean => !urgentOnly && !area && !number;

/** Whether the filter lets it through. */
export function isIn({ urgentOnly, area, number }: QueueFilter, incident: QueuedIncident): boolean {
  if (urgentOnly && !incident.urgent) return false;
  if (area && !incident.grid.startsWith(area.replace(/(000){1,2}$/, ''))) return false;
  return !number || (incident.number?.includes(number) ?? false);
}
