import type { DataOf } from '#contracts';
import type { Decision, HeldIncident } from '#lifecycle';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import { decideSurvey } from './record-survey.decide.js';

/**
 * What the hotline heard from the caller is a call-back (回访) like our own; it was nobody's of ours. Undefined where there
 * is nothing to take down: it is not closed any more, or the caller has answered already.
 */
export function hotlineSurvey(
  incident: HeldIncident<IncidentClosure>,
  { reached, responded, resolution, satisfaction, causeWithinPower }: DataOf<'incident.hotline-surveyed.v1'>,
): Decision | undefined {
  if (incident.stage !== 'CLOSED' || incident.custodian !== 'closure') return undefined;
  const said = reached && responded !== null && resolution !== null;
  const answers = { responded: responded ?? false, resolution: resolution ?? 'UNRESOLVED', satisfaction };
  const decision = decideSurvey(
    incident,
    said
      ? { reached: true, ...answers, ...(causeWithinPower === null ? {} : { causeWithinPower }) }
      : { reached: false },
    { surveyors: [], theirUnits: [], remark: null },
  );
  return 'refusal' in decision ? undefined : decision;
}
