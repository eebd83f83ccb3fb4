import { z } from 'zod';
import { custodians } from '../service-names.js';
import { uuid } from '../incident/parts.js';
import { stages } from '../incident/stage.js';

/**
 * The envelope around every event: CloudEvents 1.0, structured JSON, with our extension attributes
 * (CloudEvents allows only simple values and lower-case names there). Times are UTC, ISO 8601 with milliseconds.
 */
export const envelopeSchema = z.strictObject({
  specversion: z.literal('1.0'),
  id: uuid,
  /** `/grid-dispatch/<service>` */
  source: z.string().regex(/^\/grid-dispatch\/[a-z-]+$/),
  type: z.string().regex(/^[a-z-]+\.[a-z-]+\.v\d+$/),
  /** What it is about: the incident's id, or the key of the reference data. */
  subject: z.string().min(1).max(200),
  time: z.iso.datetime({ precision: 3 }),
  datacontenttype: z.literal('application/json'),
  dataschema: z.string(),
  /** The same for everything that one request of a person set off. */
  correlationid: z.string().min(1).max(100),
  /** The event that caused this one, if it was an event. */
  causationid: uuid.optional(),
  /** The person who acted; `system:<service>` for a rule, `operator:<service>` for a program run on its database. */
  actor: z.string().min(1).max(100),
  /** The post they acted under and its unit; absent for a rule and before sign-in. */
  actorpost: uuid.optional(),
  actorunit: z.string().optional(),
  actorrole: z.string().optional(),
  /** 受托: the person whose post it is, when the actor stands in for them. */
  actorfor: uuid.optional(),
  traceparent: z.string().optional(),
  /** Lifecycle events only: previous + 1, without a gap, across all services. */
  incidentversion: z.int32().positive().optional(),
  /** Lifecycle events only: the stage after this step, and the service that has custody from now on. */
  stage: z.enum(stages).optional(),
  custodian: z.enum(custodians).optional(),
  data: z.unknown(),
});

export type Envelope = z.infer<typeof envelopeSchema>;
