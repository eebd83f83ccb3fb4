import type { HeldIncident, Step } from '#lifecycle';

/** The grid that covers a point, and the revision by which it does. */
export interface Located {
  readonly grid: string;
  readonly revision: number;
}

/** What the reference data say about an incident that may have to pass on. */
export interface PassingOnContext {
  /** Whether its grid stands in no revision in force. */
  readonly gridRetired: boolean;
  /** Where its point lies by the revisions in force; undefined outside every grid. */
  readonly located: Located | undefined;
  /** The open unit that took over from a closed one; undefined for an open unit. */
  readonly successorOf: (unit: string) => string | undefined;
}

/**
 * The steps by which an open incident passes on (顺移): to the grid that covers its point since its own was retired,
 * and to the successors of closed units. None where nothing has to, or can, change.
 */
export function decidePassingOn(incident: HeldIncident<unknown>, context: PassingOnContext): Step[] {
  return [passOnGrid(incident, context), passOnUnits(incident, context)].filter((step) => step !== undefined);
}

function passOnGrid({ scope, place }: HeldIncident<unknown>, { gridRetired, located }: PassingOnContext) {
  // A grid that no revision here holds may also be one of a revision that has not arrived here yet.
  if (!place || !gridRetired || !located || located.revision <= place.gridRevision) return undefined;
  return passedOn({
    reason: 'GRID_RETIRED',
    grid: {
      before: { grid: scope.grid, gridRevision: place.gridRevision },
      after: { grid: located.grid, gridRevision: located.revision },
    },
    units: null,
  });
}

function passOnUnits({ scope }: HeldIncident<unknown>, { successorOf }: PassingOnContext) {
  const { leadUnit: leadBefore, coUnits: coBefore } = scope;
  const now = (unit: string) => successorOf(unit) ?? unit;
  if ([leadBefore, ...coBefore].every((unit) => unit === null || now(unit) === unit)) return undefined;
  const leadUnit = leadBefore && now(leadBefore);
  // Two that became one handle it once, and the lead is not its own help.
  const coUnits = [...new Set(coBefore.map(now))].filter((unit) => unit !== leadUnit);
  return passedOn({
    reason: 'UNIT_SUCCEEDED',
    grid: null,
    units: { before: { leadUnit: leadBefore, coUnits: [...coBefore] }, after: { leadUnit, coUnits } },
  });
}

type PassedOn = Step & { readonly type: 'incident.passed-on.v1' };

const passedOn = (data: Omit<PassedOn['data'], 'clocksStarted' | 'clocksStopped'>): PassedOn => ({
  type: 'incident.passed-on.v1',
  data: { ...data, clocksStarted: [], clocksStopped: [] },
});
