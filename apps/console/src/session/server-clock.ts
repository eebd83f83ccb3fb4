/**
 * What time the server has: countdowns go by it, and not by a screen’s own clock. Learnt from the `Date` of answers,
 * which is cut to the second: the largest offset heard is the nearest.
 */
export class ServerClock {
  private offset: number | undefined;
  private heardAt = 0;

  constructor(private readonly own: () => number = () => Date.now()) {}

  heard(response: Pick<Response, 'headers'>): void {
    const told = Date.parse(response.headers.get('date') ?? '');
    if (Number.isNaN(told)) return;
    const offset = told - this.own();
    const isStale = this.own() - this.heardAt > 600_000;
    if (this.offset === undefined || isStale || offset > this.offset) this.offset = offset;
    this.heardAt = this.own();
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return this.at(this.own());
  }

  /** What the server’s clock showed when one’s own showed this. */
  at(own: number): number {
    return own + (this.offset ?? 0);
  }
}

export const serverClock = new ServerClock();
