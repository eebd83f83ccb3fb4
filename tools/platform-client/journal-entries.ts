import { z } from 'zod';

const at = z.iso.datetime({ precision: 3 });

/** What a command must come to: a step taken, a file stored, or a refusal that was planned. */
const expectation = z.union([
  z.strictObject({ event: z.string() }),
  z.strictObject({ refusal: z.string(), recorded: z.boolean() }),
]);
export type Expectation = z.infer<typeof expectation>;

const run = z.strictObject({
  kind: z.literal('run'),
  startedAt: at,
  input: z.string(),
  seed: z.string(),
  rows: z.int(),
  baseUrl: z.string(),
});

/** The run goes on with more rows than it began with; their plans follow. */
const extended = z.strictObject({ kind: z.literal('extended'), rows: z.int() });

/** Where an incident may be planned to end. */
const end = z.enum(['CLOSED', 'REJECTED', 'SELF_HANDLED', 'VOIDED', 'TRANSFERRED', 'MERGED']);

/** What the seed planned for one request of the input. */
const planned = z.strictObject({
  kind: z.literal('planned'),
  row: z.int(),
  requestId: z.string(),
  /** Of each incident that is to come of it, in the order in which they are reported. */
  ends: z.array(end).min(1),
  steps: z.array(z.string()),
});

/** Written to disk before the command is sent. */
const command = z.strictObject({
  kind: z.literal('command'),
  seq: z.int(),
  row: z.int(),
  step: z.string(),
  key: z.string(),
  /** Goes with the request and comes back in every event that it sets off. */
  correlationId: z.string(),
  actor: z.uuid(),
  route: z.string(),
  /** SHA-256, hex, of the body. */
  digest: z.string(),
  incidentId: z.string().nullable(),
  /** The incident version stated in If-Match. */
  seen: z.int().nullable(),
  expects: expectation,
  sentAt: at,
});

/** Written to disk before the answer counts as received. */
const answer = z.strictObject({
  kind: z.literal('answer'),
  seq: z.int(),
  attempts: z.int(),
  status: z.int(),
  body: z.unknown(),
  timedFrom: at,
  answeredAt: at,
});

const unanswered = z.strictObject({
  kind: z.literal('unanswered'),
  seq: z.int(),
  attempts: z.int(),
  lastOutcome: z.string(),
  gaveUpAt: at,
});

/** A lifecycle is over: as planned, or broken by what `problem` says. */
const ended = z.strictObject({
  kind: z.literal('ended'),
  row: z.int(),
  incidentId: z.string().nullable(),
  problem: z.string().nullable(),
  at,
});

/** One line of the journal. */
export const journalEntry = z.discriminatedUnion('kind', [run, extended, planned, command, answer, unanswered, ended]);
export type JournalEntry = z.infer<typeof journalEntry>;
export type EntryOf<K extends JournalEntry['kind']> = Extract<JournalEntry, { kind: K }>;
