import type { HeldIncident } from '#lifecycle';
import type { Refusal } from '#primitives';
import type { IncidentIntake } from '../../../domain/incident-intake.js';
import type { ResidentReport } from '../follow-code/resident-reports.js';
import { refuse } from '../public.refusals.js';

export interface AnswerContext {
  readonly report: Pick<ResidentReport, 'party' | 'answeredAt' | 'askedAt'>;
  readonly asksForReopening: boolean;
  /** Until when it may be asked to be done once more; null while it is not closed. */
  readonly windowEnd: Date | null;
  readonly at: Date;
}

/**
 * Why a resident can't say now what they think of how it was handled, if they can't: once for each closing, by themselves
 * or when they were called back. Within the window they may ask to have it done once more (重办), also after an answer:
 * it may have looked done.
 */
export function answerRefusal(
  { stage, scope, held }: Pick<HeldIncident<IncidentIntake>, 'stage' | 'scope' | 'held'>,
  { report, asksForReopening, windowEnd, at }: AnswerContext,
): Refusal | undefined {
  const { closedAt } = held;
  if (stage !== 'CLOSED' || !closedAt) return refuse('RESIDENT_SURVEY.NOT_CLOSED');
  const isSinceClosing = (moment: Date | null) => moment !== null && moment >= new Date(closedAt);
  if (!asksForReopening) {
    const isAnswered = isSinceClosing(report.answeredAt) || held.answeredBy.includes(report.party);
    return isAnswered ? refuse('RESIDENT_SURVEY.ANSWERED') : undefined;
  }
  if (scope.leadUnit === null) return refuse('RESIDENT_SURVEY.SELF_HANDLED');
  if (isSinceClosing(report.askedAt)) return refuse('RESIDENT_SURVEY.ALREADY_ASKED');
  if (windowEnd && at > windowEnd) return refuse('RESIDENT_SURVEY.WINDOW_OVER', { until: windowEnd.toISOString() });
  return undefined;
}
