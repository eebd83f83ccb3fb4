import type { DataOf } from '#contracts';
import type { Decision, HeldIncident } from '#lifecycle';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import { surveyTaken } from './record-survey.decide.js';

/**
 * What the hotline heard from a caller is a call-back (回访) like our own; it was nobody's of ours. Orders that are handled
 * as one incident (并案, repeat calls) have each their caller, and an incident that others are merged into need not have
 * one itself: so once somebody has answered, what calls for reopening still counts, and nothing that comes later takes it
 * back. Undefined where there is nothing to take down: that, or it is not closed any more.
 */
export function hotlineSurvey(
  { stage, custodian, held }: HeldIncident<IncidentClosure>,
  { party, reached, responded, resolution, satisfaction, causeWithinPower }: DataOf<'incident.hotline-surveyed.v1'>,
): Decision | undefined {
  if (stage !== 'CLOSED' || custodian !== 'closure') return undefined;
  const isMore = causeWithinPower === true && !held.survey?.callsForReopening;
  if (held.survey?.reached && !isMore) return undefined;
  const said = reached && responded !== null && resolution !== null;
  const answers = { responded: responded ?? false, resolution: resolution ?? 'UNRESOLVED', satisfaction };
  return surveyTaken(
    held,
    said
      ? { reached: true, ...answers, ...(causeWithinPower === null ? {} : { causeWithinPower }) }
      : { reached: false },
    { party, remark: null },
  );
}
