import type { EvidenceRef, TextRef } from '#contracts';
import { type Decision, decided, type HeldIncident, refused, whenSeen } from '#lifecycle';
import type { TimeRules } from '#deadlines';
import { sameFileTwice } from '#evidence-receipts';
import type { CurrentCatalogue } from '#reference-copy';
import { selfHandlingClock } from '../../domain/clocks.js';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { refuse } from '../../domain/intake.refusals.js';
import type { SelfHandleIncident } from './self-handle-incident.command.js';

export interface SelfHandlingContext {
  readonly catalogue: CurrentCatalogue;
  readonly before: readonly EvidenceRef[];
  readonly after: readonly EvidenceRef[];
  readonly note: TextRef | null;
  readonly at: Date;
  readonly rules: TimeRules;
}

/**
 * A worker of the grid dealt with it on the spot (自行处置). Only what is on the self-handling list; everything else
 * takes the long way, however small it looks.
 */
export function decideSelfHandling(
  { particulars }: HeldIncident<IncidentIntake>,
  { subcategory = particulars.subcategory ?? undefined, seenAt }: Pick<SelfHandleIncident, 'subcategory' | 'seenAt'>,
  { catalogue, before, after, note, at, rules }: SelfHandlingContext,
): Decision {
  if (subcategory === undefined) return refused(refuse('SELF_HANDLING.SUBCATEGORY_MISSING'));
  const item = catalogue.find(subcategory);
  if (!item) return refused(refuse('SELF_HANDLING.UNKNOWN_SUBCATEGORY', { subcategory }));
  if (!item.selfHandle) return refused(refuse('SELF_HANDLING.NOT_ON_LIST', { subcategory }));
  const twice = sameFileTwice([...before, ...after]);
  if (twice) return refused(twice);
  return decided('incident.self-handled.v1', {
    subcategory,
    before: [...before],
    after: [...after],
    note,
    catalogueVersion: catalogue.version,
    ...whenSeen(seenAt, { at }),
    clocksStarted: [selfHandlingClock(at, rules)],
    clocksStopped: ['REGISTRATION'],
  });
}
