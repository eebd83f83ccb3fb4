import {
  type AnyEvent,
  canonicalBytes,
  type DataOf,
  eventDefinitions,
  envelopeSchema,
  type EventType,
} from '#contracts';
import type { Custodian, Stage } from '#contracts';
import { currentTrace, newId } from '#primitives';

/** Who acted: a person under a post, a rule (`system:<service>`), or an operator's program (`operator:<service>`). */
export interface EventActor {
  readonly actor: string;
  readonly actorpost?: string;
  readonly actorunit?: string;
  readonly actorrole?: string;
  /** The person whose post it is, when the actor stands in for them. */
  readonly actorfor?: string;
}

export const systemActor = (service: string): EventActor => ({ actor: `system:${service}` });

/** Whoever runs a program on the service's database: somebody with its password, and nobody asked who. */
export const operatorActor = (service: string): EventActor => ({ actor: `operator:${service}` });

export interface NewEvent<T extends EventType> {
  readonly type: T;
  readonly subject: string;
  readonly data: DataOf<T>;
  readonly service: string;
  readonly by: EventActor;
  readonly at: Date;
  /** A new one where none is given. */
  readonly id?: string | undefined;
  /** Lifecycle events only. */
  readonly step?: { readonly incidentversion: number; readonly stage: Stage; readonly custodian: Custodian };
}

/** An event ready for the outbox: validated, with its canonical bytes. */
export interface SealedEvent {
  readonly event: AnyEvent;
  readonly bytes: Buffer;
}

/** Puts an event into its envelope. Throws a ZodError when its data breaks the contract: that is a bug of ours. */
export function sealEvent<T extends EventType>({
  type,
  subject,
  data,
  service,
  by,
  at,
  id = newId(),
  step,
}: NewEvent<T>): SealedEvent {
  const trace = currentTrace();
  const envelope = envelopeSchema.parse({
    specversion: '1.0',
    id,
    source: `/grid-dispatch/${service}`,
    type,
    subject,
    time: at.toISOString(),
    datacontenttype: 'application/json',
    dataschema: `urn:grid-dispatch:event:${type}`,
    correlationid: trace?.correlationId ?? newId(),
    ...(trace?.causationId ? { causationid: trace.causationId } : {}),
    ...by,
    ...(trace?.traceparent ? { traceparent: trace.traceparent } : {}),
    ...step,
    data: eventDefinitions[type].data.parse(data),
  });
  return { event: envelope as AnyEvent, bytes: canonicalBytes(envelope) };
}
