import type { TextRef } from '#contracts';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { areaContains, countyOf } from '#primitives';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';
import { refuse } from '../../domain/dispatch.refusals.js';
import type { TransferIncident } from './transfer-incident.command.js';

export interface TransferContext {
  readonly authority: TextRef | null;
  readonly reference: TextRef;
}

/** Hands it to an authority outside the county (移交), for good. Inside the county it is dispatched, not transferred. */
export function decideTransfer(
  { scope, particulars }: HeldIncident<IncidentDispatch>,
  { area }: Pick<TransferIncident, 'area'>,
  { authority, reference }: TransferContext,
): Decision {
  if (area !== undefined && areaContains(countyOf(scope.grid), area)) {
    return refused(refuse('TRANSFER.INSIDE_COUNTY', { area }));
  }
  return decided('incident.transferred.v1', {
    area: area ?? null,
    authority,
    reference,
    clocksStarted: [],
    clocksStopped: particulars.clocks.map(({ clock }) => clock),
  });
}
