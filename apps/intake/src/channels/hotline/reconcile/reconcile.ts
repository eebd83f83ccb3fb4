/** What has become of an order: the hotline still has it with the county, was done with it (办结), or has taken it back (退单). */
export const orderStates = ['OPEN', 'COMPLETED', 'RETURNED'] as const;
export type OrderState = (typeof orderStates)[number];

/** An order as one side has it: the callbacks in the order in which they were acknowledged, or received. */
export interface OrderOnOneSide {
  readonly orderNo: string;
  readonly state: OrderState;
  readonly callbacks: readonly { readonly seq: number; readonly kind: string }[];
}

export interface OursOnly extends OrderOnOneSide {
  /** Callbacks that the hotline is still owed. */
  readonly unacknowledged: number;
  /** Whether the hotline refuses them, and they wait. */
  readonly parked: boolean;
}

export interface Reconciliation {
  readonly orders: number;
  /** Orders that both sides have in the same state, with the same callbacks in the same order. */
  readonly reconciled: number;
  /** What one side has and the other has not. */
  readonly lost: readonly { readonly orderNo: string; readonly by: 'US' | 'HOTLINE'; readonly seq?: number }[];
  /** What the hotline has taken twice. */
  readonly doubled: readonly { readonly orderNo: string; readonly seq: number }[];
  readonly outOfOrder: readonly { readonly orderNo: string; readonly seq: number }[];
  readonly differing: readonly { readonly orderNo: string; readonly ours: OrderState; readonly theirs: OrderState }[];
  /** What the hotline is still owed: no fault, as long as it gets less. `seq`: the first of them. */
  readonly unacknowledged: readonly {
    readonly orderNo: string;
    readonly seq: number;
    readonly waiting: number;
    readonly parked: boolean;
  }[];
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
    reconciled: compared.filter((one) => Object.values(one).every(({ length }) => length === 0)).length,
    lost,
    doubled: compared.flatMap((one) => one.doubled),
    outOfOrder: compared.flatMap((one) => one.outOfOrder),
    differing: compared.flatMap((one) => one.differing),
    unacknowledged: ours
      .filter(({ unacknowledged }) => unacknowledged > 0)
      .map(({ orderNo, callbacks, unacknowledged, parked }) => ({
        ...{ orderNo, seq: callbacks.length + 1, waiting: unacknowledged, parked },
      })),
  };
}

const lostBy = (by: 'US' | 'HOTLINE', orderNo: string, seq?: number) => ({
  ...{ orderNo, by },
  ...(seq === undefined ? {} : { seq }),
});

/**
 * What the hotline has and we have no acknowledgement of was acknowledged to nobody: it comes again, and is no fault. What
 * it has and we never owed it, we have lost: our database was set back, say.
 */
function compare({ orderNo, state, callbacks, unacknowledged }: OursOnly, theirs: OrderOnOneSide) {
  const seqs = theirs.callbacks.map(({ seq }) => seq);
  const as = new Map(theirs.callbacks.map(({ seq, kind }) => [seq, kind]));
  const owed = callbacks.length + unacknowledged;
  return {
    lost: [
      ...callbacks.filter(({ seq, kind }) => as.get(seq) !== kind).map(({ seq }) => lostBy('HOTLINE', orderNo, seq)),
      ...[...as.keys()].filter((seq) => seq > owed).map((seq) => lostBy('US', orderNo, seq)),
    ],
    doubled: seqs.filter((seq, at) => seqs.indexOf(seq) !== at).map((seq) => ({ orderNo, seq })),
    outOfOrder: seqs.filter((seq, at) => at > 0 && seq < seqs[at - 1]!).map((seq) => ({ orderNo, seq })),
    differing: state === theirs.state ? [] : [{ orderNo, ours: state, theirs: theirs.state }],
  };
}
