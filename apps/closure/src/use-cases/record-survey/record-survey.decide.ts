import type { TextRef } from '#contracts';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { refuse } from '../../domain/closure.refusals.js';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import type { RecordSurvey } from './record-survey.command.js';

export interface SurveyContext {
  /** Who called back, and for whom. */
  readonly surveyors: readonly string[];
  /** The units in which any of them holds a post. */
  readonly theirUnits: readonly string[];
  readonly remark: TextRef | null;
}

/**
 * Takes down what the caller said when they were called back (回访). It may be tried until they are reached; then they are
 * not asked again until it is closed again. Who handled it, or works where it was handled, does not ask.
 */
export function decideSurvey(
  { held, scope }: HeldIncident<IncidentClosure>,
  survey: RecordSurvey,
  { surveyors, theirUnits, remark }: SurveyContext,
): Decision {
  const { caller, handlers, handlingUnits } = held;
  if (caller === null) return refused(refuse('SURVEY.NO_CALLER'));
  if (surveyors.some((person) => handlers.includes(person))) return refused(refuse('SURVEY.OWN_HANDLING'));
  const involved = [...handlingUnits, scope.leadUnit, ...scope.coUnits];
  if (theirUnits.some((unit) => involved.includes(unit))) return refused(refuse('SURVEY.OWN_UNIT'));
  if (held.survey?.reached) return refused(refuse('SURVEY.ANSWERED'));
  return surveyTaken(held, survey, { party: caller, remark });
}

/** 回访 of one caller, as the step it is, whoever called back. */
export const surveyTaken = (
  held: IncidentClosure,
  survey: RecordSurvey,
  { party, remark }: { readonly party: string; readonly remark: TextRef | null },
): Decision =>
  decided('incident.surveyed.v1', {
    party,
    attempt: (held.survey?.attempt ?? 0) + 1,
    ...(survey.reached
      ? {
          reached: true,
          responded: survey.responded,
          resolution: survey.resolution,
          satisfaction: survey.satisfaction,
          causeWithinPower: survey.causeWithinPower ?? null,
        }
      : { reached: false, responded: null, resolution: null, satisfaction: 'NOT_RATED', causeWithinPower: null }),
    remark,
    clocksStarted: [],
    clocksStopped: [],
  });
