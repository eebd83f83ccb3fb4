import type { Refusal } from '#primitives';
import { refuse } from '../../domain/duty/duty.refusals.js';
import { mayHandOver, mayTakeOver, type Shift } from '../../domain/duty/shift.js';

export interface HandingOver {
  /** The desk that is handed over. */
  readonly area: string;
  readonly role: string;
  /** Who hands over, and for whom they stand in. */
  readonly outgoing: readonly string[];
  readonly incoming: string;
  /** The shifts of all of them around now. */
  readonly shifts: readonly Shift[];
  readonly at: Date;
}

/**
 * Which shift is handed over to which (交班): both on the roster of the same desk. Of several, the one that began last
 * is handed over, and to the one that begins last.
 */
export function shiftsToHandOver({
  area,
  role,
  outgoing,
  incoming,
  shifts,
  at,
}: HandingOver): { refusal: Refusal } | { from: Shift; to: Shift } {
  const ofDesk = shifts.filter((shift) => shift.area === area && shift.role === role);
  const from = ofDesk.findLast((shift) => outgoing.includes(shift.person) && mayHandOver(shift, at));
  if (!from) return { refusal: refuse('DUTY.NOT_ON_ROSTER') };
  const isOther = !outgoing.includes(incoming);
  const to = ofDesk.findLast((shift) => isOther && shift.person === incoming && mayTakeOver(shift, at));
  return to ? { from, to } : { refusal: refuse('DUTY.INCOMING_NOT_ON_ROSTER') };
}
