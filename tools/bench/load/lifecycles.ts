import type { IncidentCase } from '../../replay/lifecycle/incident-case.js';
import { liveThrough } from '../../replay/lifecycle/live-through.js';
import type { World } from '../../replay/lifecycle/world.js';
import { wait } from '#primitives';

/** A lifecycle that is over. */
export interface OverLifecycle {
  /** Milliseconds since the epoch. */
  readonly begunAt: number;
  readonly overAt: number;
  /** Why it did not come to its planned end. */
  readonly problem: string | null;
}

/** Lifecycles under way and over, however they are set off. */
export class Lifecycles {
  readonly over: OverLifecycle[] = [];
  private readonly underWay = new Set<Promise<void>>();
  private most = 0;

  constructor(
    private readonly world: World,
    private readonly cases: Iterator<IncidentCase, never>,
  ) {}

  get begun(): number {
    return this.over.length + this.underWay.size;
  }

  /** How many were under way at once, at most, since this was last asked. */
  takeMostAtOnce(): number {
    const most = this.most;
    this.most = this.underWay.size;
    return most;
  }

  /** Begins one; resolves when it is over, and never rejects. */
  begin(): Promise<void> {
    const life = this.live(this.cases.next().value).finally(() => this.underWay.delete(life));
    this.underWay.add(life);
    this.most = Math.max(this.most, this.underWay.size);
    return life;
  }

  /** Closed loop: so many at once, each followed by the next, until `signal` says that it is enough. */
  async keepGoing(atOnce: number, signal: AbortSignal): Promise<void> {
    const lane = async () => {
      while (!signal.aborted) await this.begin();
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
  }

  /** Open loop: so many a second, evenly, for so long, whether the others are over or not. */
  async offer(perSecond: number, seconds: number): Promise<void> {
    const from = Date.now();
    const count = Math.round(perSecond * seconds);
    for (let n = 0; n < count; n++) {
      const early = from + (n * 1_000) / perSecond - Date.now();
      if (early > 0) await wait(early);
      void this.begin();
    }
    await wait(Math.max(0, from + seconds * 1_000 - Date.now()));
  }

  /** Resolves when none is under way. */
  async allOver(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  overBetween(from: number, to: number): OverLifecycle[] {
    return this.over.filter(({ overAt }) => overAt >= from && overAt < to);
  }

  private async live(incident: IncidentCase): Promise<void> {
    const begunAt = Date.now();
    let problem: string | null = null;
    try {
      await liveThrough(this.world, incident);
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
    }
    this.over.push({ begunAt, overAt: Date.now(), problem });
  }
}
