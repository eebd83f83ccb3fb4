import { wait } from '#primitives';

const shortest = 40;
const longest = 1_000;

/**
 * How long people wait before they act on what another service has just handed over: about as long as hand-offs take
 * now. Who comes too early is asked to come again in a second, which costs the platform more than the wait.
 */
export class HandOffPace {
  private expected = 150;

  /** Milliseconds that a hand-off is thought to take now. */
  get expectedMs(): number {
    return this.expected;
  }

  /** Waits until what was handed over at `since` (milliseconds) should have arrived; gives whether that took a wait. */
  async pause(since: number): Promise<boolean> {
    const left = since + this.expected * (0.9 + Math.random() / 5) - Date.now();
    if (left <= 0) return false;
    await wait(left);
    return true;
  }

  /** Learns from whether the first attempt came too early: quickly up, slowly down. */
  learn(cameTooEarly: boolean): void {
    const next = cameTooEarly ? this.expected * 1.15 : this.expected * 0.985;
    this.expected = Math.min(longest, Math.max(shortest, next));
  }
}
