import type { HeldIncident, Step } from '#lifecycle';
import { withSuccessors } from '#reference-copy';

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

function passOnUnits({ scope, particulars }: HeldIncident<unknown>, { successorOf }: PassingOnContext) {
  const { leadUnit, coUnits } = scope;
  if ([leadUnit, ...coUnits].every((unit) => unit === null || (successorOf(unit) ?? unit) === unit)) return undefined;
  const after = withSuccessors({ leadUnit, coUnits }, successorOf);
  const helpedNoMore = after.coUnits.length === 0 && particulars.clocks.some(({ clock }) => clock === 'SUB_TASK');
  return passedOn(
    { reason: 'UNIT_SUCCEEDED', grid: null, units: { before: { leadUnit, coUnits: [...coUnits] }, after } },
    helpedNoMore ? ['SUB_TASK'] : [],
  );
}

type PassedOn = Step & { readonly type: 'incident.passed-on.v1' };

const passedOn = (
  data: Omit<PassedOn['data'], 'clocksStarted' | 'clocksStopped'>,
  clocksStopped: 'SUB_TASK'[] = [],
): PassedOn => ({ type: 'incident.passed-on.v1', data: { ...data, clocksStarted: [], clocksStopped } });
