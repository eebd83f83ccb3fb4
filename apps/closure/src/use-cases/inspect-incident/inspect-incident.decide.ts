import type { EvidenceRef, SeenOnSpot, TextRef } from '#contracts';
import { type Decision, decidedAll, type HeldIncident, refused, type Step, whenSeen } from '#lifecycle';
import type { TimeRules } from '#deadlines';
import { sameFileTwice } from '#evidence-receipts';
import type { Circles } from '#people-to-ask';
import type { Refusal } from '#primitives';
import type { CurrentCatalogue } from '#reference-copy';
import { refuse } from '../../domain/closure.refusals.js';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import { isSelfHandled } from '../../domain/leaders-word.js';
import { assigning, inspectionClock, nextInspector } from '../../domain/next-inspection.js';
import { reportedAgain } from '../../domain/reported-again.js';
import { reworkClocks } from '../../domain/rework-clock.js';
import type { InspectIncident } from './inspect-incident.command.js';

export interface InspectionContext {
  /** Who inspects, and for whom. */
  readonly inspectors: readonly string[];
  readonly evidence: readonly EvidenceRef[];
  readonly note: TextRef | null;
  readonly circles: Circles;
  readonly catalogue: CurrentCatalogue;
  readonly at: Date;
  readonly rules: TimeRules;
}

/**
 * What the inspector found on the spot (核查), and what follows from it in the same decision. PASS: closed by rule, but
 * for an urgent incident, which waits for the duty chief. FAIL: back to the same unit, or, where a worker had dealt with it
 * on the spot, a report again. UNABLE: the next in the order.
 */
export function decideInspection(
  incident: HeldIncident<IncidentClosure>,
  { outcome, seenAt }: Pick<InspectIncident, 'outcome' | 'seenAt'>,
  context: InspectionContext,
): Decision {
  const refusal = inspectionRefusal(incident, outcome, context);
  if (refusal) return refused(refusal);
  const { note, catalogue, circles, at, rules } = context;
  const { held, particulars, scope } = incident;
  const askedAt = particulars.clocks.find(({ clock }) => clock === 'INSPECTION')?.startedAt;
  const found = { outcome, ...whenSeen(seenAt, { at, askedAt }) };

  switch (outcome) {
    case 'PASS': {
      const passed = inspected(found, context);
      return particulars.urgent ? decidedAll(passed) : decidedAll(passed, closedByRule);
    }
    case 'FAIL': {
      if (note === null) return refused(refuse('INSPECTION.REASON_MISSING'));
      if (isSelfHandled(incident)) {
        return decidedAll(inspected(found, context), reportedAgain(incident, { reason: note, catalogue, at, rules }));
      }
      const item = catalogue.find(particulars.subcategory ?? '');
      const reworked: Step = {
        type: 'incident.reworked.v1',
        data: {
          leadUnit: scope.leadUnit ?? '',
          reworkCount: held.reworkCount + 1,
          reason: note,
          clocksStarted: reworkClocks(particulars, item, at, { rules, unit: scope.leadUnit }),
          clocksStopped: [],
        },
      };
      return decidedAll(inspected(found, context), reworked);
    }
    case 'UNABLE': {
      const next = nextInspector(incident, circles);
      // With nobody left to ask its clock runs on; the duty chief assigns it, or the same inspector tries again.
      if (!next) return decidedAll(inspected(found, context, []));
      const asked = assigning(incident, next, { clocksStarted: [inspectionClock(at, rules)], clocksStopped: [] });
      return decidedAll(inspected(found, context), { ...asked, byRule: true });
    }
  }
}

/** Whether a decision leaves the incident with nobody who is asked to inspect it. */
export const leavesNobodyAsked = (decision: Decision): boolean => {
  const last = 'steps' in decision ? decision.steps.at(-1) : undefined;
  return last?.type === 'incident.inspected.v1' && last.data.outcome === 'UNABLE';
};

function inspectionRefusal(
  { held }: HeldIncident<IncidentClosure>,
  outcome: InspectIncident['outcome'],
  { inspectors, evidence }: InspectionContext,
): Refusal | undefined {
  if (inspectors.some((person) => held.handlers.includes(person))) return refuse('INSPECTION.OWN_HANDLING');
  if (held.lastOutcome === 'PASS') return refuse('INSPECTION.ALREADY_PASSED');
  if (outcome !== 'UNABLE' && evidence.length === 0) return refuse('INSPECTION.PHOTO_MISSING');
  return sameFileTwice(evidence);
}

const inspected = (
  found: { readonly outcome: InspectIncident['outcome']; readonly seen?: SeenOnSpot },
  { evidence, note }: InspectionContext,
  clocksStopped: 'INSPECTION'[] = ['INSPECTION'],
): Step => ({
  type: 'incident.inspected.v1',
  data: { ...found, evidence: [...evidence], note, clocksStarted: [], clocksStopped },
});

const closedByRule: Step = {
  type: 'incident.closed.v1',
  data: { basis: 'BY_RULE', clocksStarted: [], clocksStopped: [] },
  byRule: true,
};
