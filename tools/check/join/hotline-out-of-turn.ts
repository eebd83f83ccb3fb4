import type { EventFact, Finding, OrderFact } from '../facts.js';

/** What a step is to the hotline (ADR 42), said once more here: the check believes no service. */
const kindOf: Readonly<Record<string, string>> = {
  'incident.registered.v1': 'SIGNED',
  'incident.rejected.v1': 'RETURN_REQUESTED',
  'incident.transferred.v1': 'RETURN_REQUESTED',
  'incident.voided.v1': 'RETURN_REQUESTED',
  'incident.extension-requested.v1': 'EXTENSION_REQUESTED',
  'incident.extended.v1': 'EXTENSION_APPROVED',
  'incident.extension-denied.v1': 'EXTENSION_DENIED',
  'incident.acknowledged.v1': 'IN_PROGRESS',
  'incident.return-requested.v1': 'RETURN_REQUESTED',
  'incident.self-handled.v1': 'HANDLED',
  'incident.fed-back.v1': 'HANDLED',
  'incident.reworked.v1': 'REDO',
  'incident.reopened.v1': 'REDO',
  'incident.self-handling-refused.v1': 'REDO',
  'incident.closed.v1': 'CLOSED',
};

function calledFor({ type, branch }: EventFact): string[] {
  if (type === 'incident.return-ruled.v1') {
    return [branch?.decision === 'UPHELD' ? 'RETURN_APPROVED' : 'RETURN_DENIED'];
  }
  const kind = kindOf[type];
  return kind ? [kind] : [];
}

/**
 * Orders whose callbacks have a gap or were acknowledged out of turn; and of the run's own, those that are owed other
 * callbacks than the steps call for. An order that was merged at some time is owed the last of its master's, or its own:
 * how much it had missed by then depends on how far intake was behind.
 */
export const hotlineOutOfTurn = (
  orders: readonly OrderFact[],
  byId: ReadonlyMap<string, readonly EventFact[]>,
  ofRun: ReadonlySet<string>,
): Finding[] =>
  orders.flatMap((order) => {
    const { orderNo, incidentId, follows, callbacks } = order;
    const gap = callbacks.find(({ seq }, at) => seq !== at + 1);
    if (gap) return [`callback ${gap.seq} of order ${orderNo} does not follow the one before it`];
    const early = callbacks.find(({ acknowledged }, at) => acknowledged && callbacks[at - 1]?.acknowledged === false);
    if (early) return [`callback ${early.seq} of order ${orderNo} was acknowledged before the one before it`];
    if (!ofRun.has(incidentId)) return [];
    const own = byId.get(incidentId) ?? [];
    const owed = ['RECEIVED', ...(byId.get(follows) ?? []).flatMap(calledFor)];
    // Who was called meanwhile comes of no step.
    const given = callbacks.map(({ kind }) => kind).filter((kind) => kind !== 'CONTACTED');
    const wasMerged = own.some(({ type }) => type === 'incident.merged.v1');
    const isAsOwed = wasMerged ? given[0] === owed[0] && given.at(-1) === owed.at(-1) : given.join() === owed.join();
    return isAsOwed ? [] : [`order ${orderNo} is owed ${owed.join(' ')}, but has ${given.join(' ')}`];
  });
