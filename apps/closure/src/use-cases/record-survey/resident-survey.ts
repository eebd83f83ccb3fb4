import type { EventOf } from '#contracts';
import { reopeningWindowEnd, type TimeRules } from '#deadlines';
import { type Decision, decided, type HeldIncident } from '#lifecycle';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import { isSelfHandled } from '../../domain/leaders-word.js';

/**
 * What a resident says of what they reported (群众评价) is a call-back like our own that nobody had to make. Whether the
 * cause is in the unit's power they can't judge: what they may do, within the window, is ask to have it done once more,
 * and that calls for reopening. Once somebody has answered, only that still counts. Undefined where there is nothing to
 * take down: that, or it is not closed any more.
 */
export function residentSurvey(
  incident: HeldIncident<IncidentClosure>,
  { time, data }: Pick<EventOf<'incident.resident-surveyed.v1'>, 'time' | 'data'>,
  rules: TimeRules,
): Decision | undefined {
  const { stage, custodian, held } = incident;
  if (stage !== 'CLOSED' || custodian !== 'closure') return undefined;
  const isInTime = new Date(time) <= reopeningWindowEnd(held.closedAt, rules);
  const asksForReopening = data.asksForReopening && isInTime && !isSelfHandled(incident);
  const isMore = asksForReopening && !held.survey?.callsForReopening;
  if (held.survey?.reached && !isMore) return undefined;
  const { party, responded, resolution, satisfaction } = data;
  return decided('incident.surveyed.v1', {
    ...{ party, attempt: (held.survey?.attempt ?? 0) + 1, reached: true, responded, resolution, satisfaction },
    ...{ causeWithinPower: null, byResident: { asksForReopening }, remark: null },
    ...{ clocksStarted: [], clocksStopped: [] },
  });
}
