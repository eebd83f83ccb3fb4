import { z } from 'zod';
import { type Envelope, envelopeSchema } from './envelope.js';
import { type AnyEvent, eventDefinitions, isEventType, isIncidentEventType, isIncidentFactType } from '../events.js';
import { uuid } from '../incident/parts.js';
import { stages } from '../incident/stage.js';
import { custodians } from '../service-names.js';

/** What the envelope of a step in an incident's life must say beside the rest. */
const stepEnvelope = z.object({
  subject: uuid,
  incidentversion: z.int32(),
  stage: z.enum(stages),
  custodian: z.enum(custodians),
});

/** A side fact names its incident, and takes no place among its versions. */
const factEnvelope = z.object({
  subject: uuid,
  incidentversion: z.undefined().optional(),
  stage: z.undefined().optional(),
  custodian: z.undefined().optional(),
});

/** Why bytes from a topic are not an event that we know. */
export type Unreadable = {
  readonly reason: 'NOT_JSON' | 'BAD_ENVELOPE' | 'UNKNOWN_TYPE' | 'BAD_DATA';
  readonly detail: string;
  /** Whatever could still be read of it. */
  readonly envelope?: Envelope;
};

/** Reads and validates an event. Gives the event, or why it can't be read; never throws. */
export function readEvent(bytes: Uint8Array): { event: AnyEvent } | { unreadable: Unreadable } {
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    return { unreadable: { reason: 'NOT_JSON', detail: String(error) } };
  }
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) return { unreadable: { reason: 'BAD_ENVELOPE', detail: envelope.error.message } };
  const { type } = envelope.data;
  const about = isIncidentEventType(type) ? stepEnvelope : isIncidentFactType(type) ? factEnvelope : undefined;
  const fault = about?.safeParse(envelope.data).error;
  if (fault) return { unreadable: { reason: 'BAD_ENVELOPE', detail: fault.message } };
  if (!isEventType(type)) return { unreadable: { reason: 'UNKNOWN_TYPE', detail: type, envelope: envelope.data } };
  const data = eventDefinitions[type].data.safeParse(envelope.data.data);
  if (!data.success) return { unreadable: { reason: 'BAD_DATA', detail: data.error.message, envelope: envelope.data } };
  return { event: envelope.data as AnyEvent };
}
