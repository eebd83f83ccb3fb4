/** A work order as the municipal platform keeps it. */
export interface BookedOrder {
  /** As it is sent, without its version. */
  readonly content: object & { readonly order_no: string; readonly dispatched_at: string };
  version: number;
  /** The numbers under which the county says it has it: more than one is an order taken twice. */
  readonly numbers: Set<string>;
  readonly callbacks: { readonly seq: number; readonly kind: string }[];
  /** What happens next is up to … */
  state: 'SENDING' | 'WITH_COUNTY' | 'TO_BE_SURVEYED' | 'SENT_BACK' | 'COMPLETED' | 'RETURNED';
  surveys: number;
  returns: number;
  /** Somebody else sends it in the hotline's name, surveys its caller and rules on its return. */
  readonly isPlayedElsewhere: boolean;
}

export interface CallbackReceived {
  readonly order_no: string;
  readonly seq: number;
  readonly kind: string;
  readonly detail: Readonly<Record<string, string>>;
}

export type Receipt = 'TAKEN' | 'KNOWN' | 'UNKNOWN_ORDER' | 'OUT_OF_ORDER' | 'DOUBLED';

/** The municipal platform's book of orders: what was sent, and what came back, in the order in which it came. */
export class OrderBook {
  private readonly orders = new Map<string, BookedOrder>();
  /** Those of the run; earlier ones stay in the book, and are reconciled with the others of their day. */
  private run: BookedOrder[] = [];
  readonly faults = { doubled: 0, outOfOrder: 0, unknown: 0, badSignatures: 0 };

  open(content: BookedOrder['content']): BookedOrder {
    const order = this.enter(content, false);
    this.run.push(order);
    return order;
  }

  /** Enters an order that somebody else plays: its callbacks are taken, and that is all. */
  book(content: BookedOrder['content']): void {
    if (!this.orders.has(content.order_no)) this.enter(content, true);
  }

  private enter(content: BookedOrder['content'], isPlayedElsewhere: boolean): BookedOrder {
    const order: BookedOrder = {
      ...{ content, version: 1, numbers: new Set<string>(), callbacks: [], state: 'SENDING', surveys: 0, returns: 0 },
      isPlayedElsewhere,
    };
    this.orders.set(content.order_no, order);
    return order;
  }

  /** From now on is reported anew. */
  beginRun(): void {
    this.run = [];
    Object.assign(this.faults, { doubled: 0, outOfOrder: 0, unknown: 0, badSignatures: 0 });
  }

  find(orderNo: string): BookedOrder | undefined {
    return this.orders.get(orderNo);
  }

  /** Takes a callback: the next of its order, or one that was taken before and comes again. */
  receive({ order_no, seq, kind }: CallbackReceived): Receipt {
    const order = this.orders.get(order_no);
    if (!order) {
      this.faults.unknown++;
      return 'UNKNOWN_ORDER';
    }
    const known = order.callbacks[seq - 1];
    if (known?.kind === kind) return 'KNOWN';
    if (known) {
      this.faults.doubled++;
      return 'DOUBLED';
    }
    if (seq !== order.callbacks.length + 1) {
      this.faults.outOfOrder++;
      return 'OUT_OF_ORDER';
    }
    order.callbacks.push({ seq, kind });
    return 'TAKEN';
  }

  /** The orders of a day (of dispatching, in Asia/Shanghai), for reconciliation. */
  list(day: string): object {
    const from = Date.parse(`${day}T00:00:00+08:00`);
    const isOfDay = ({ content }: BookedOrder) => {
      const at = Date.parse(content.dispatched_at);
      return at >= from && at < from + 86_400_000;
    };
    return {
      orders: [...this.orders.values()]
        .filter(isOfDay)
        .map(({ content, state, callbacks }) => ({ order_no: content.order_no, state: endOf(state), callbacks })),
    };
  }

  report(): object {
    const orders = this.run;
    const ended = orders.filter(({ state }) => state === 'COMPLETED' || state === 'RETURNED').length;
    const { doubled, outOfOrder, unknown, badSignatures } = this.faults;
    return {
      orders: orders.length,
      ended,
      completed: orders.filter(({ state }) => state === 'COMPLETED').length,
      returned: orders.filter(({ state }) => state === 'RETURNED').length,
      sentBack: orders.filter(({ surveys }) => surveys > 1).length,
      callbacks: orders.reduce((sum, { callbacks }) => sum + callbacks.length, 0),
      takenTwice: orders.filter(({ numbers, returns }) => numbers.size > 1 + returns).length,
      ...{ doubled, outOfOrder, unknown, badSignatures },
    };
  }
}

/** As the county is told: whether it is done with the order, has taken it back, or neither. */
const endOf = (state: BookedOrder['state']): string => (state === 'COMPLETED' || state === 'RETURNED' ? state : 'OPEN');
