/** An order as one side has it: the callbacks in the order in which they were acknowledged, or received. */
export interface OrderOnOneSide {
  readonly orderNo: string;
  readonly callbacks: readonly { readonly seq: number; readonly kind: string }[];
}

export interface OursOnly extends OrderOnOneSide {
  /** Callbacks that the hotline is still owed. */
  readonly unacknowledged: number;
}

export interface Reconciliation {
  readonly orders: number;
  /** Orders that both sides have with the same callbacks in the same order. */
  readonly reconciled: number;
  /** What one side has and the other has not. */
  readonly lost: readonly { readonly orderNo: string; readonly by: 'US' | 'HOTLINE'; readonly seq?: number }[];
  /** What the hotline has taken twice. */
  readonly doubled: readonly { readonly orderNo: string; readonly seq: number }[];
  readonly outOfOrder: readonly { readonly orderNo: string; readonly seq: number }[];
  /** What the hotline is still owed: no fault, as long as it gets less. */
  readonly unacknowledged: number;
}

/** 对账: holds our orders and acknowledged callbacks of a day against the hotline's. */
export function reconcile(ours: readonly OursOnly[], theirs: readonly OrderOnOneSide[]): Reconciliation {
  const known = new Map(ours.map((order) => [order.orderNo, order]));
  const told = new Map(theirs.map((order) => [order.orderNo, order]));
  const missingHere = theirs.filter(({ orderNo }) => !known.has(orderNo)).map(({ orderNo }) => lostBy('US', orderNo));
  const missingThere = ours
    .filter(({ orderNo }) => !told.has(orderNo))
    .map(({ orderNo }) => lostBy('HOTLINE', orderNo));
  const compared = ours.flatMap((order) => {
    const other = told.get(order.orderNo);
    return other ? [compare(order, other)] : [];
  });
  const lost = [...missingHere, ...missingThere, ...compared.flatMap((one) => one.lost)];
  return {
    orders: new Set([...known.keys(), ...told.keys()]).size,
    reconciled: compared.filter((one) => one.lost.length + one.doubled.length + one.outOfOrder.length === 0).length,
    lost,
    doubled: compared.flatMap((one) => one.doubled),
    outOfOrder: compared.flatMap((one) => one.outOfOrder),
    unacknowledged: ours.reduce((sum, { unacknowledged }) => sum + unacknowledged, 0),
  };
}

const lostBy = (by: 'US' | 'HOTLINE', orderNo: string, seq?: number) => ({
  ...{ orderNo, by },
  ...(seq === undefined ? {} : { seq }),
});

/** What the hotline has and we have no acknowledgement of was acknowledged to nobody: it comes again, and is no fault. */
function compare({ orderNo, callbacks }: OrderOnOneSide, theirs: OrderOnOneSide) {
  const seqs = theirs.callbacks.map(({ seq }) => seq);
  const as = new Map(theirs.callbacks.map(({ seq, kind }) => [seq, kind]));
  return {
    lost: callbacks.filter(({ seq, kind }) => as.get(seq) !== kind).map(({ seq }) => lostBy('HOTLINE', orderNo, seq)),
    doubled: seqs.filter((seq, at) => seqs.indexOf(seq) !== at).map((seq) => ({ orderNo, seq })),
    outOfOrder: seqs.filter((seq, at) => at > 0 && seq < seqs[at - 1]!).map((seq) => ({ orderNo, seq })),
  };
}
