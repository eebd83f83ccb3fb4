import { type EntryOf, type Expectation, refusalCode } from '../../platform-client/index.js';
import { z } from 'zod';
import type { JournalledCommand } from '../facts.js';

/** A command and the answer that counts. */
export interface Acknowledged<E extends Expectation = Expectation> {
  readonly command: EntryOf<'command'> & { readonly expects: E };
  readonly answer: EntryOf<'answer'>;
}

type EventExpected = Extract<Expectation, { event: string }>;
type RefusalExpected = Extract<Expectation, { refusal: string }>;

/** Commands whose success was acknowledged. */
export const acknowledgedSteps = (commands: readonly JournalledCommand[]): Acknowledged<EventExpected>[] =>
  commands.filter(
    (one): one is Acknowledged<EventExpected> =>
      'event' in one.command.expects && one.answer !== undefined && one.answer.status >= 200 && one.answer.status < 300,
  );

/** Commands that were refused with the very code that was planned. */
export const plannedRefusals = (commands: readonly JournalledCommand[]): Acknowledged<RefusalExpected>[] =>
  commands.filter(
    (one): one is Acknowledged<RefusalExpected> =>
      'refusal' in one.command.expects &&
      one.answer !== undefined &&
      one.answer.status >= 400 &&
      refusalCode(one.answer.body) === one.command.expects.refusal,
  );

const told = z.object({
  incidentId: z.string().optional(),
  incidentVersion: z.int().optional(),
  evidenceId: z.string().optional(),
});

/** What an answer says it was about, and the version it led to. */
export function answerTells({ answer }: Acknowledged): { subject: string | undefined; version: number | undefined } {
  const body = told.safeParse(answer.body);
  const { incidentId, incidentVersion, evidenceId } = body.success ? body.data : {};
  return { subject: incidentId ?? evidenceId, version: incidentVersion };
}

export const named = ({ command }: JournalledCommand): string =>
  `command ${command.seq} (${command.step}, line ${command.row}, key ${command.key})`;
