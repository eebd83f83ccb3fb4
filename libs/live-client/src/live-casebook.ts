import { type FeedAccess, readFeed } from './change-feed.js';
import type { Change, SeenIncident } from './change.js';
import { type Hint, type OpenedSocket, openSocketTo, type OpenSocket } from './live-socket.js';

/** How what is shown is kept up to date: it is pushed, it is looked for every few seconds, or neither gets through. */
export type LiveState = 'PUSHED' | 'LOOKED_FOR' | 'OUT_OF_REACH';

export interface LiveListener<I extends SeenIncident> {
  /**
   * Load what you show. Called at the start, and whenever one can't catch up from changes: after a day away, or when
   * one may see something else now. Nothing that happens after it was called is missed. Called again when it throws.
   */
  readonly reload: () => Promise<void>;
  /** What has changed since, in order; an incident may come again as it was. Called again when it throws. */
  readonly changed: (changes: readonly Change<I>[]) => void;
  /** Said whenever it is another. Out of reach, what is shown may be old: everything since comes once it gets through. */
  readonly state?: (state: LiveState) => void;
  /** What is pushed, as it comes. */
  readonly hinted?: (hints: readonly Hint[]) => void;
  /** Something is new in the reader's inbox, or was read elsewhere; said as well whenever that may have been missed. */
  readonly inboxChanged?: () => void;
}

/** Milliseconds. */
export interface Pace {
  /** Between looks without a hint, while the socket is open: a hint may get lost. */
  readonly whileLive: number;
  /** Between looks while there is no socket. */
  readonly whilePolling: number;
  /** In which hints gather before one look for all of them; up to twice that, so that not all screens look at once. */
  readonly gathering: number;
  /** Before the next look when changes were held back, while there is no socket. */
  readonly heldBack: number;
  /** Before the next look when one failed; doubled each time, up to `atLast`. */
  readonly failed: number;
  readonly atLast: number;
}

const usualPace: Pace = {
  whileLive: 30_000,
  whilePolling: 5_000,
  gathering: 100,
  heldBack: 1_000,
  failed: 500,
  atLast: 10_000,
};

/**
 * Keeps what somebody sees up to date: a hint by socket says that there is something, the change feed says what. The
 * feed alone is enough; the socket makes it quick. For browsers and Node alike.
 */
export class LiveCasebook<I extends SeenIncident = SeenIncident> {
  private readonly pace: Pace;
  private readonly stopping = new AbortController();
  private socket: OpenedSocket | undefined;
  private cursor: string | undefined;
  private isLive = false;
  private isCutOff = false;
  private told: LiveState = 'LOOKED_FOR';
  private hasHint = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly access: FeedAccess,
    private readonly listener: LiveListener<I>,
    pace: Partial<Pace> = {},
    private readonly openSocket: OpenSocket = openSocketTo(access),
  ) {
    this.pace = { ...usualPace, ...pace };
  }

  start(): void {
    this.socket = this.openSocket({
      connected: (live) => {
        this.isLive = live;
        this.tellState();
        if (live) this.listener.inboxChanged?.();
        // What was pushed while there was no socket went past.
        this.look();
      },
      hinted: (hints) => {
        this.listener.hinted?.(hints);
        this.look();
      },
      scopeChanged: () => this.look(),
      inboxChanged: () => this.listener.inboxChanged?.(),
    });
    void this.keepCaughtUp();
  }

  stop(): void {
    this.stopping.abort();
    this.socket?.close();
  }

  private look(): void {
    this.hasHint = true;
    this.wake();
  }

  private tellState(): void {
    const state = this.isCutOff ? 'OUT_OF_REACH' : this.isLive ? 'PUSHED' : 'LOOKED_FOR';
    if (state === this.told || this.stopping.signal.aborted) return;
    this.told = state;
    this.listener.state?.(state);
  }

  private async keepCaughtUp(): Promise<void> {
    const { gathering, heldBack, failed, atLast } = this.pace;
    for (let failures = 0; !this.stopping.signal.aborted;) {
      this.hasHint = false;
      const outcome = await this.catchUp().catch(() => 'failed' as const);
      this.isCutOff = outcome === 'failed';
      this.tellState();
      if (outcome === 'more') continue;
      if (outcome === 'failed') {
        const delay = Math.min(failed * 2 ** failures++, atLast);
        this.hasHint = false;
        await this.untilHint(delay * (0.5 + Math.random()));
        continue;
      }
      failures = 0;
      // Where hints come, one comes for what was held back, once it can be told.
      const polling = outcome === 'held-back' ? heldBack : this.pace.whilePolling;
      await this.untilHint(this.isLive ? this.pace.whileLive : polling);
      await this.pause(gathering * (1 + Math.random()));
    }
  }

  private async catchUp(): Promise<'more' | 'held-back' | 'caught-up'> {
    if (this.cursor === undefined) {
      const now = await readFeed<I>(this.access, undefined, this.stopping.signal);
      if (now === 'start-over') return 'more';
      await this.listener.reload();
      this.cursor = now.next;
    }
    const answer = await readFeed<I>(this.access, this.cursor, this.stopping.signal);
    if (answer === 'start-over') {
      this.cursor = undefined;
      return 'more';
    }
    if (this.stopping.signal.aborted) return 'caught-up';
    if (answer.changes.length > 0) this.listener.changed(answer.changes);
    this.cursor = answer.next;
    if (answer.more) return 'more';
    return answer.pending ? 'held-back' : 'caught-up';
  }

  /** At most `ms`; not at all when a hint came since the last look began. */
  private async untilHint(ms: number): Promise<void> {
    if (!this.hasHint) await this.pause(ms, (hint) => (this.wake = hint));
    this.wake = () => undefined;
  }

  /** Ends early when the client stops, and on what is given to `orWhen`. */
  private pause(ms: number, orWhen?: (end: () => void) => void): Promise<void> {
    const { signal } = this.stopping;
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, signal.aborted ? 0 : ms);
      signal.addEventListener('abort', end);
      orWhen?.(end);
    });
  }
}
