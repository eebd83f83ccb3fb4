import type { Database } from '#database';
import { wait } from '#primitives';
import { Emitter } from '@socket.io/redis-emitter';
import { Redis } from 'ioredis';

interface Written<H> {
  /** The transaction that they are about; it may still be open, or come to nothing. */
  readonly xid: string;
  readonly hints: readonly H[];
}

/** Where hints go: the servers at the same Redis that listen on the same channel for messages of this name. */
export interface HintsGoTo {
  readonly REDIS_URL: string;
  readonly LIVE_CHANNEL: string;
  readonly message: string;
}

/** Milliseconds in which hints gather before they go out together. */
const gathering = 50;

/** Transactions that may wait; older ones go without a hint, and readers find them when they next look. */
const mostWaiting = 5_000;

/** Hints in one message. */
const largest = 200;

/**
 * Hints to open screens, by way of Redis and the gateways, about what this process has written: after its commit, and
 * not while an older transaction is open, which the change feed waits for; so that whoever follows a hint finds what it
 * was about. A hint may get lost (a crash, Redis away): readers look now and then without one.
 */
export class HintsAfterCommit<H> {
  private waiting: readonly Written<H>[] = [];
  private sending = false;
  private readonly stopping = new AbortController();
  private readonly redis: Redis;
  private readonly emitter: Emitter;

  constructor(
    private readonly database: Database,
    private readonly to: HintsGoTo,
  ) {
    this.redis = new Redis(to.REDIS_URL, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 1_000 });
    // Away: hints are lost, and that is all.
    this.redis.on('error', () => undefined);
    const publish = (channel: string, message: string) => this.redis.publish(channel, message).catch(() => undefined);
    this.emitter = new Emitter({ publish }, { key: to.LIVE_CHANNEL });
  }

  stop(): void {
    this.stopping.abort();
    this.redis.disconnect();
  }

  /** Takes note of what a transaction has written. */
  written(xid: string, hints: readonly H[]): void {
    this.waiting = [...this.waiting, { xid, hints }].slice(-mostWaiting);
    if (!this.sending) void this.keepSending();
  }

  private async keepSending(): Promise<void> {
    this.sending = true;
    while (this.waiting.length > 0 && !this.stopping.signal.aborted) {
      await wait(gathering, this.stopping.signal);
      // With the database away, nothing is known of the transactions.
      await this.sendSettled().catch(() => wait(1_000, this.stopping.signal));
    }
    this.sending = false;
  }

  private async sendSettled(): Promise<void> {
    const settled = await this.settled([...new Set(this.waiting.map(({ xid }) => xid))]);
    const hints = this.waiting
      .filter(({ xid }) => settled.get(xid) === 'committed')
      .flatMap((written) => written.hints);
    this.waiting = this.waiting.filter(({ xid }) => !settled.has(xid));
    for (let from = 0; from < hints.length; from += largest) {
      this.emitter.serverSideEmit(this.to.message, hints.slice(from, from + largest));
    }
  }

  /** Those of the transactions that are older than all open ones, and how they ended. */
  private async settled(xids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ xid: string; status: string }>(
      `SELECT xid::text, pg_xact_status(xid) AS status FROM unnest($1::xid8[]) xid
       WHERE xid < pg_snapshot_xmin(pg_current_snapshot())`,
      [xids],
    );
    return new Map(rows.map(({ xid, status }) => [xid, status]));
  }
}
