import type { Actor } from '#access';
import { type IncidentLevel, incidentLevels, type TextRef } from '#contracts';
import { startClock, type TimeRules } from '#deadlines';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { deskOf } from '../../domain/desk.js';
import { refuse } from '../../domain/dispatch.refusals.js';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';
import type { EscalateIncident } from './escalate-incident.command.js';

export interface EscalationContext {
  readonly actor: Actor;
  readonly opinion: TextRef;
  readonly at: Date;
  readonly rules: TimeRules;
}

/**
 * Passes an incident to the desk above (逐级上报), one level at a time, with an opinion: 小事不出村、大事不出乡镇. An emergency
 * goes to the county's centre at once. The centre may pass on what is on any desk below its own.
 */
export function decideEscalation(
  { held }: HeldIncident<IncidentDispatch>,
  { emergency }: Pick<EscalateIncident, 'emergency'>,
  { actor, opinion, at, rules }: EscalationContext,
): Decision {
  const from = held.level;
  const desk = deskOf(actor);
  if (desk !== 'county' && desk !== from) return refused(refuse('ESCALATION.NOT_YOUR_DESK', { level: from }));
  const above = levelAbove(from);
  const to = emergency && isBelow(from, 'county') ? 'county' : above;
  if (!to) return refused(refuse('ESCALATION.HIGHEST_LEVEL', { level: from }));
  return decided('incident.escalated.v1', {
    from,
    to,
    opinion,
    emergency: emergency ?? null,
    clocksStarted: [startClock('DISPATCH', at, rules.stageLimits.dispatch, { rules })],
    clocksStopped: ['DISPATCH'],
  });
}

const rank = (level: IncidentLevel): number => incidentLevels.indexOf(level);
const isBelow = (level: IncidentLevel, other: IncidentLevel): boolean => rank(level) < rank(other);
const levelAbove = (level: IncidentLevel): IncidentLevel | undefined => incidentLevels[rank(level) + 1];
