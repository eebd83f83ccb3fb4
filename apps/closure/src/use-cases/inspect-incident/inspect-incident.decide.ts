import type { EvidenceRef, TextRef } from '#contracts';
import { type Decision, decidedAll, type HeldIncident, refused, type Step } from '#lifecycle';
import { sameFileTwice } from '#evidence-receipts';
import type { Refusal } from '#primitives';
import type { CurrentCatalogue } from '#reference-copy';
import type { Circles } from '../../domain/choose-inspector.js';
import { refuse } from '../../domain/closure.refusals.js';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import { assigning, inspectionClock, nextInspector } from '../../domain/next-inspection.js';
import { reworkClock } from '../../domain/rework-clock.js';
import type { InspectIncident } from './inspect-incident.command.js';

export interface InspectionContext {
  /** Who inspects, and for whom. */
  readonly inspectors: readonly string[];
  readonly evidence: readonly EvidenceRef[];
  readonly note: TextRef | null;
  readonly circles: Circles;
  readonly catalogue: CurrentCatalogue;
  readonly at: Date;
}

/**
 * What the inspector found on the spot (核查), and what follows from it in the same decision. PASS: closed by rule, but
 * for an urgent incident, which waits for the duty chief. FAIL: back to the same unit. UNABLE: the next in the order.
 */
export function decideInspection(
  incident: HeldIncident<IncidentClosure>,
  { outcome }: Pick<InspectIncident, 'outcome'>,
  context: InspectionContext,
): Decision {
  const refusal = inspectionRefusal(incident, outcome, context);
  if (refusal) return refused(refusal);
  const { catalogue, circles, at } = context;
  const { held, particulars, scope } = incident;

  switch (outcome) {
    case 'PASS': {
      const passed = inspected(outcome, context);
      return particulars.urgent ? decidedAll(passed) : decidedAll(passed, closedByRule);
    }
    case 'FAIL': {
      const reworked: Step = {
        type: 'incident.reworked.v1',
        data: {
          leadUnit: scope.leadUnit ?? '',
          reworkCount: held.reworkCount + 1,
          reason: context.note,
          clocksStarted: [reworkClock(particulars.urgent, catalogue.find(particulars.subcategory ?? ''), at)],
          clocksStopped: [],
        },
      };
      return decidedAll(inspected(outcome, context), reworked);
    }
    case 'UNABLE': {
      const next = nextInspector(incident, circles);
      // With nobody left to ask its clock runs on; the duty chief assigns it, or the same inspector tries again.
      if (!next) return decidedAll(inspected(outcome, context, []));
      const asked = assigning(incident, next, { clocksStarted: [inspectionClock(at)], clocksStopped: [] });
      return decidedAll(inspected(outcome, context), { ...asked, byRule: true });
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
  { inspectors, evidence, note }: InspectionContext,
): Refusal | undefined {
  if (inspectors.some((person) => held.handlers.includes(person))) return refuse('INSPECTION.OWN_HANDLING');
  if (held.lastOutcome === 'PASS') return refuse('INSPECTION.ALREADY_PASSED');
  if (outcome !== 'UNABLE' && evidence.length === 0) return refuse('INSPECTION.PHOTO_MISSING');
  if (outcome === 'FAIL' && note === null) return refuse('INSPECTION.REASON_MISSING');
  return sameFileTwice(evidence);
}

const inspected = (
  outcome: InspectIncident['outcome'],
  { evidence, note }: InspectionContext,
  clocksStopped: 'INSPECTION'[] = ['INSPECTION'],
): Step => ({
  type: 'incident.inspected.v1',
  data: { outcome, evidence: [...evidence], note, clocksStarted: [], clocksStopped },
});

const closedByRule: Step = {
  type: 'incident.closed.v1',
  data: { basis: 'BY_RULE', clocksStarted: [], clocksStopped: [] },
  byRule: true,
};
