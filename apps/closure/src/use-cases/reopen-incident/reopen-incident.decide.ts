import type { Actor } from '#access';
import type { TextRef } from '#contracts';
import { reopeningWindowEnd, type TimeRules } from '#deadlines';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { type CurrentCatalogue, successorOf, type Unit, withSuccessors } from '#reference-copy';
import { refuse } from '../../domain/closure.refusals.js';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import { roundClocks } from '../../domain/round-clocks.js';

export interface ReopeningContext {
  readonly actor: Actor;
  readonly reason: TextRef;
  readonly units: ReadonlyMap<string, Unit>;
  readonly catalogue: CurrentCatalogue;
  readonly at: Date;
  readonly rules: TimeRules;
}

/**
 * A closed incident is handled once more (重办): by the unit that had it, or by its successor, in a new round and on new
 * clocks; those of before stay as they were. Whoever talks to callers reopens it when a call-back calls for that; the duty
 * chief also without one, within the window.
 */
export function decideReopening(
  { held, scope, particulars }: HeldIncident<IncidentClosure>,
  { actor, reason, units, catalogue, at, rules }: ReopeningContext,
): Decision {
  if (scope.leadUnit === null) return refused(refuse('REOPENING.SELF_HANDLED'));
  const calledFor = held.survey?.callsForReopening ?? false;
  if (!calledFor) {
    if (actor.post.role !== 'duty_chief') return refused(refuse('REOPENING.NOT_CALLED_FOR'));
    const until = reopeningWindowEnd(held.closedAt, rules);
    if (at > until) return refused(refuse('REOPENING.WINDOW_OVER', { until: until.toISOString() }));
  }
  const { leadUnit, coUnits } = withSuccessors({ ...scope, leadUnit: scope.leadUnit }, (unit) =>
    successorOf(units, unit, at),
  );
  const item = catalogue.find(particulars.subcategory ?? '');
  return decided('incident.reopened.v1', {
    round: held.round + 1,
    leadUnit,
    coUnits,
    surveyAttempt: calledFor ? (held.survey?.attempt ?? null) : null,
    reason,
    catalogueVersion: catalogue.version,
    clocksStarted: roundClocks(particulars.urgent, item, { at, rules, unit: leadUnit, coUnits }),
    clocksStopped: [],
  });
}
