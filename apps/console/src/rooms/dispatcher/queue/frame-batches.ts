/** Milliseconds between two looks at what has gathered: faster, nobody sees the difference. */
const leastPause = 120;
/** How many are taken in at once: as many as fit into a frame with room to spare. */
const mostAtOnce = 500;

/** When the next frame is drawn; calls back once. */
export type Scheduler = (run: () => void) => void;

/** In a page that is not seen no frame is drawn, and things go on all the same. */
export const byFrame: Scheduler = (run) => {
  setTimeout(() => (document.hidden ? run() : requestAnimationFrame(run)), leastPause);
};

/** Gathers what comes, and hands it over once a frame, in the order in which it came. */
export class FrameBatches<T> {
  private waiting: T[] = [];
  private isScheduled = false;

  constructor(
    private readonly take: (batch: readonly T[]) => void,
    private readonly schedule: Scheduler = byFrame,
  ) {}

  add(...items: readonly T[]): void {
    for (const item of items) this.waiting.push(item);
    this.scheduleIfNeeded();
  }

  private scheduleIfNeeded(): void {
    if (this.isScheduled || this.waiting.length === 0) return;
    this.isScheduled = true;
    this.schedule(() => {
      this.isScheduled = false;
      this.take(this.waiting.splice(0, mostAtOnce));
      this.scheduleIfNeeded();
    });
  }
}
