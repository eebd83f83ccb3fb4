import {
  type AnyEvent,
  canonicalBytes,
  type Custodian,
  type EventOf,
  type EventType,
  goldenEvent,
  type IncidentEventType,
  isIncidentEventType,
  type Stage,
} from '#contracts';
import type { SealedEvent } from '#event-bus';
import { newId } from '#primitives';

type Overrides<T extends EventType> = Partial<Omit<EventOf<T>, 'data' | 'type'>> & {
  data?: Partial<EventOf<T>['data']>;
};

/** The golden event of a type with a new id, and what the test wants otherwise. */
export function eventLike<T extends EventType>(type: T, { data, ...envelope }: Overrides<T> = {}): SealedEvent {
  const golden = goldenEvent(type);
  const event = { ...golden, id: newId(), ...envelope, data: { ...golden.data, ...data } } as AnyEvent;
  return { event, bytes: canonicalBytes(event) };
}

/**
 * One incident's life as other services would have published it: golden events in a row, with contiguous versions.
 * `story().step('incident.reported.v1').step('incident.registered.v1', { data: { urgent: true } }).events`
 */
export class IncidentStory {
  readonly events: SealedEvent[] = [];

  constructor(readonly incidentId: string = newId()) {}

  get version(): number {
    return this.events.length;
  }

  step<T extends IncidentEventType>(
    type: T,
    overrides: Overrides<T> & { stage?: Stage; custodian?: Custodian } = {},
  ): this {
    if (!isIncidentEventType(type)) throw new TypeError(`${String(type)} is no step of an incident`);
    const step = { subject: this.incidentId, incidentversion: this.version + 1 };
    this.events.push(eventLike(type, { ...step, ...overrides }));
    return this;
  }

  /** The events from the version after `version` on. */
  since(version: number): SealedEvent[] {
    return this.events.slice(version);
  }
}

export const story = (incidentId?: string): IncidentStory => new IncidentStory(incidentId);
