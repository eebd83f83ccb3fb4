import type { WorkerSession } from '../session/worker-session.js';
import type { OneAtATime } from './one-at-a-time.js';
import { delayAfter } from './pause.js';
import { sendOutbox } from './send-outbox.js';
import type { Sending, Sent } from './sending.js';

export const outboxLock = 'grid-worker-outbox';

export interface Driving extends Sending {
  readonly session: WorkerSession;
  readonly turns: OneAtATime;
}

/** Sends what waits of whoever is signed in, once through. Undefined when another page or the service worker is at it. */
export async function sendOnce(driving: Driving): Promise<Sent | undefined> {
  const { session, turns } = driving;
  return turns.ifFree<Sent>(outboxLock, async () => {
    const current = await session.current();
    return current ? sendOutbox(driving, current.person) : { is: 'sign-in' };
  });
}

/** Sends by itself as long as the page is open: at once when something is said or the network is back, else after a pause. */
export class OutboxDriver {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private running: Promise<void> | undefined;
  private askedMeanwhile = false;

  constructor(
    private readonly driving: Driving,
    private readonly onOutcome: (outcome: Sent) => void = () => undefined,
  ) {}

  /** Tries now, whatever pause there was. */
  now(): void {
    this.failures = 0;
    this.run();
  }

  private run(): void {
    clearTimeout(this.timer);
    if (this.running) {
      this.askedMeanwhile = true;
      return;
    }
    this.running = this.once().finally(() => {
      this.running = undefined;
      if (!this.askedMeanwhile) return;
      this.askedMeanwhile = false;
      this.run();
    });
  }

  private async once(): Promise<void> {
    const outcome = await sendOnce(this.driving).catch((): Sent => ({ is: 'later', retryAfter: undefined }));
    // Another is at it; look again later, should it die.
    if (!outcome) return this.again(delayAfter(2));
    this.onOutcome(outcome);
    if (outcome.is === 'later') this.again(delayAfter(++this.failures, outcome.retryAfter));
    else this.failures = 0;
    if (outcome.is === 'done' && outcome.nextAt !== null) this.again(Math.max(0, outcome.nextAt - this.driving.now()));
  }

  private again(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(), milliseconds);
  }
}
