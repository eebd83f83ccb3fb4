import { incidentNumber, type Stage, stages, unitCode } from '#contracts';
import type { HeldIncident } from '#lifecycle';
import { z } from 'zod';
import type { IncidentIntake } from '../../../domain/incident-intake.js';
import { answerRefusal } from '../answer-survey/answer-survey.decide.js';
import type { ResidentReport } from '../follow-code/resident-reports.js';

const time = z.iso.datetime({ precision: 3 });

/** What whoever reported as a resident is told beside the public steps, which the trail has. */
export const followedCase = z
  .object({
    number: incidentNumber.describe('受理编号'),
    receivedAt: time,
    stage: z.enum(stages).describe('Where it stands; where it is merged, where the one does that it is handled with'),
    mergedInto: incidentNumber.nullable().describe('主案 The number of the one that it is handled with'),
    unit: unitCode.nullable().describe('承办单位'),
    due: z
      .object({ clock: z.enum(['REGISTRATION', 'HANDLING']), at: time })
      .nullable()
      .describe('By when it is decided on, or done; null where no such clock runs'),
    survey: z.object({
      mayAnswer: z.boolean().describe('Whether they may say now what they think of it'),
      answered: z.boolean().describe('Whether they have, since it was closed'),
    }),
    reopening: z.object({
      mayAsk: z.boolean().describe('Whether they may ask now to have it done once more'),
      asked: z.boolean().describe('Whether they have, since it was closed'),
      until: time.nullable().describe('When that ends; null while it is not closed'),
    }),
  })
  .meta({ id: 'FollowedCase' });
export type FollowedCase = z.infer<typeof followedCase>;

interface Given {
  readonly report: ResidentReport;
  /** The incident that they reported. */
  readonly own: HeldIncident<IncidentIntake>;
  /** That, or the one that it is merged into. */
  readonly followed: HeldIncident<IncidentIntake>;
  readonly windowEnd: Date | null;
  readonly at: Date;
}

export function followedCaseOf({ report, own, followed, windowEnd, at }: Given): FollowedCase {
  const answers = (asksForReopening: boolean) =>
    answerRefusal(followed, { report, asksForReopening, windowEnd, at })?.code ?? null;
  const [rating, asking] = [answers(false), answers(true)];
  return {
    number: own.held.number,
    receivedAt: report.receivedAt.toISOString(),
    stage: followed.stage,
    mergedInto: own === followed ? null : followed.held.number,
    unit: followed.scope.leadUnit,
    due: dueOf(followed.stage, followed),
    survey: { mayAnswer: rating === null, answered: rating === 'RESIDENT_SURVEY.ANSWERED' },
    reopening: {
      mayAsk: asking === null,
      asked: asking === 'RESIDENT_SURVEY.ALREADY_ASKED',
      until: windowEnd?.toISOString() ?? null,
    },
  };
}

function dueOf(stage: Stage, { particulars }: HeldIncident<unknown>): FollowedCase['due'] {
  const clock = stage === 'REPORTED' || stage === 'VERIFYING' ? 'REGISTRATION' : 'HANDLING';
  const at = particulars.clocks.find((running) => running.clock === clock)?.dueAt;
  return at ? { clock, at } : null;
}
