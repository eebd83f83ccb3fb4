import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { EntityManager } from 'typeorm';
import type { CallbackKind } from './callback-of.js';

/** What is sent: an order's callbacks are numbered from 1, without a gap. */
export interface DueCallback {
  readonly orderNo: string;
  readonly seq: number;
  readonly kind: CallbackKind;
  readonly detail: Readonly<Record<string, string>>;
  readonly at: Date;
  /** The incident's number, for people. */
  readonly number: string;
}

/** Milliseconds for which an order is one replica's; after that another takes it over, from one that died or froze. */
const lease = 30_000;
const firstWait = 1_000;
const longestWait = 600_000;

/** Milliseconds to wait after this many attempts in a row came to nothing: twice as long each time. */
export const waitAfter = (attempts: number): number => Math.min(firstWait * 2 ** (attempts - 1), longestWait);

/** The orders of which the hotline is owed something: which is whose turn, and what came of it. */
@Injectable()
export class DueCallbacks {
  constructor(private readonly database: Database) {}

  /** Takes orders of this county whose turn it is, `most` at the most, for this replica alone. */
  async claim(unit: string, most: number): Promise<string[]> {
    const [claimed]: [{ order_no: string }[], number] = await this.database.manager.query(
      `UPDATE hotline_order SET next_attempt_at = clock_timestamp() + make_interval(secs => $3)
       WHERE order_no IN (
         SELECT order_no FROM hotline_order WHERE next_attempt_at <= clock_timestamp() AND unit = $1
         ORDER BY next_attempt_at LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING order_no`,
      [unit, most, lease / 1_000],
    );
    return claimed.map(({ order_no }) => order_no);
  }

  /** The first callback that the hotline has not acknowledged. */
  async next(orderNo: string): Promise<DueCallback | undefined> {
    const [due] = await this.database.query<DueCallback>(
      `SELECT order_no AS "orderNo", seq, kind, detail, c.at, held->>'number' AS number
       FROM hotline_callback AS c JOIN hotline_order AS o USING (order_no)
         JOIN incident AS i ON i.incident_id = o.incident_id
       WHERE order_no = $1 AND seq = acknowledged_seq + 1`,
      [orderNo],
    );
    return due;
  }

  /**
   * Says that the hotline has it. True when more is owed of the order, which stays this replica's for that. In one
   * statement: a callback is the least that intake does, and there are many.
   */
  async acknowledged({ orderNo, seq }: DueCallback): Promise<boolean> {
    const [[order]]: [{ owed: boolean }[], number] = await this.database.manager.query(
      // Only what is locked here is up to date: whether more is owed is asked of the same row.
      `WITH acknowledged AS (
         UPDATE hotline_callback SET acknowledged_at = clock_timestamp()
         WHERE order_no = $1 AND seq = $2 AND acknowledged_at IS NULL)
       UPDATE hotline_order SET acknowledged_seq = $2, attempts = 0, last_failure = NULL,
         next_attempt_at = CASE WHEN last_seq > $2 THEN clock_timestamp() + make_interval(secs => $3) END
       WHERE order_no = $1 AND acknowledged_seq = $2 - 1
       RETURNING next_attempt_at IS NOT NULL AS owed`,
      [orderNo, seq, lease / 1_000],
    );
    return order?.owed ?? false;
  }

  /** Tries again later. */
  async failed({ orderNo, seq }: DueCallback, reason: string): Promise<void> {
    const [order] = await this.database.query<{ attempts: number }>(
      'SELECT attempts FROM hotline_order WHERE order_no = $1',
      [orderNo],
    );
    const wait = waitAfter((order?.attempts ?? 0) + 1);
    await this.database.query(
      `UPDATE hotline_order SET attempts = attempts + 1, last_failure = $3,
         next_attempt_at = clock_timestamp() + make_interval(secs => $4)
       WHERE order_no = $1 AND acknowledged_seq = $2 - 1`,
      [orderNo, seq, reason, wait / 1_000],
    );
  }

  /** The hotline refuses it for good: the order waits until the hotline sends its next version, or it is released. */
  async parked({ orderNo, seq }: DueCallback, reason: string): Promise<void> {
    await this.database.query(
      `UPDATE hotline_order SET attempts = attempts + 1, last_failure = $3, next_attempt_at = NULL,
         parked_at = clock_timestamp()
       WHERE order_no = $1 AND acknowledged_seq = $2 - 1`,
      [orderNo, seq, reason],
    );
  }

  /** Tries again what is parked of this county, or of one order of it; gives of how many orders. */
  async release(manager: EntityManager, unit: string, orderNo?: string): Promise<number> {
    const [released]: [unknown[], number] = await manager.query(
      `UPDATE hotline_order SET parked_at = NULL, attempts = 0, next_attempt_at = clock_timestamp()
       WHERE unit = $1 AND parked_at IS NOT NULL AND last_seq > acknowledged_seq
         AND ($2::text IS NULL OR order_no = $2) RETURNING order_no`,
      [unit, orderNo],
    );
    return released.length;
  }
}
