/** A row as it is shown: what has left the queue meanwhile stays in its place until nothing can move under the cursor. */
export interface SteadyRow {
  readonly incidentId: string;
  readonly hasLeft: boolean;
}

/**
 * The order in which a queue is shown. While somebody points at it or works in it, no row moves: what arrives is held
 * back and counted, what leaves stays as a gap. Otherwise it follows the queue.
 */
export class SteadyOrder {
  private order: readonly string[] = [];
  private shown: readonly string[] = [];
  private shownIds: ReadonlySet<string> = new Set();
  private isHeld = false;
  /** Changes whenever {@link rows} or {@link arrivals} may have. */
  revision = 0;
  private counted: { readonly rows: readonly SteadyRow[]; readonly arrivals: readonly string[] } | undefined;

  /** The queue as it is now. */
  follow(order: readonly string[]): void {
    if (order === this.order) return;
    this.order = order;
    this.moved();
  }

  /** Somebody points at the rows, or works in them. */
  hold(): void {
    this.isHeld = true;
  }

  /** Nobody does any more. */
  release(): void {
    if (!this.isHeld) return;
    this.isHeld = false;
    this.moved();
  }

  /** Shows the queue as it is, for whoever asked for it, and goes on holding if it was. */
  showAll(): void {
    this.show();
    this.changed();
  }

  get rows(): readonly SteadyRow[] {
    return this.count().rows;
  }

  /** Those that are held back. */
  get arrivals(): readonly string[] {
    return this.count().arrivals;
  }

  private moved(): void {
    // An empty list has nothing that could move.
    if (!this.isHeld || this.shown.length === 0) this.show();
    this.changed();
  }

  private show(): void {
    this.shown = this.order;
    this.shownIds = new Set(this.order);
  }

  private changed(): void {
    this.counted = undefined;
    this.revision++;
  }

  private count() {
    if (this.counted) return this.counted;
    if (this.shown === this.order) {
      const rows = this.shown.map((incidentId) => ({ incidentId, hasLeft: false }));
      return (this.counted = { rows, arrivals: [] });
    }
    const current = new Set(this.order);
    return (this.counted = {
      rows: this.shown.map((incidentId) => ({ incidentId, hasLeft: !current.has(incidentId) })),
      arrivals: this.order.filter((incidentId) => !this.shownIds.has(incidentId)),
    });
  }
}
