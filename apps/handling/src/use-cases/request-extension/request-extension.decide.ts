import type { EvidenceRef, TextRef } from '#contracts';
import type { RulesByVersion } from '#corrections';
import { startClock, type TimeRules } from '#deadlines';
import { sameFileTwice } from '#evidence-receipts';
import { type Decision, decided, type HeldIncident, refused, unextended } from '#lifecycle';
import { extendedClock, handlingClockOf } from '../../domain/extended-clock.js';
import { refuse } from '../../domain/handling.refusals.js';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import type { RequestExtension } from './request-extension.command.js';

export interface ExtensionRequestContext {
  /** The lead unit, which asks. */
  readonly unit: string;
  readonly reason: TextRef;
  readonly evidence: readonly EvidenceRef[];
  readonly at: Date;
  readonly rules: TimeRules;
  /** By which the running clocks were started. */
  readonly rulesOf: RulesByVersion;
}

/** The lead unit asks for more time (延期申请), before its own has run out; the clock runs on until the ruling. */
export function decideExtensionRequest(
  { held, particulars }: HeldIncident<IncidentHandling>,
  { by }: Pick<RequestExtension, 'by'>,
  { unit, reason, evidence, at, rules, rulesOf }: ExtensionRequestContext,
): Decision {
  if (held.request) return refused(refuse('RULING.PENDING'));
  const clock = handlingClockOf(particulars);
  if (!clock) return refused(refuse('EXTENSION.NOTHING_TO_EXTEND'));
  if (Date.parse(clock.dueAt) <= at.getTime()) return refused(refuse('EXTENSION.TOO_LATE', { dueAt: clock.dueAt }));
  // By the rules that its limit was given by: a newer version neither takes away nor adds.
  const judgedBy = rulesOf.get(clock.timeRules)!;
  const times = clock.extendedBy?.length ?? 0;
  const { extensionsAllowed: allowed } = judgedBy;
  if (times >= allowed) return refused(refuse('EXTENSION.USED_UP', { times, allowed }));
  const longest = unextended(clock) * judgedBy.longestExtension;
  if (by > longest) return refused(refuse('EXTENSION.TOO_LONG', { longest }));
  const twice = sameFileTwice(evidence);
  if (twice) return refused(twice);
  return decided('incident.extension-requested.v1', {
    unit,
    reason,
    evidence: [...evidence],
    by,
    limitKind: clock.limitKind,
    newDueAt: extendedClock(clock, by, judgedBy).dueAt,
    clocksStarted: [startClock('RULING', at, rules.stageLimits.approval, { rules })],
    clocksStopped: [],
  });
}
