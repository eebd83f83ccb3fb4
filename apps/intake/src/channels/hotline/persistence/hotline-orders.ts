import { Injectable } from '@nestjs/common';
import { finalStages, type Stage } from '#contracts';
import { Database } from '#database';
import type { EntityManager } from 'typeorm';
import type { HotlineOrder } from '../take-order/hotline-order.js';

/** An order as it is known here. */
export interface KnownOrder {
  readonly orderNo: string;
  readonly version: number;
  /** Where it lies. */
  readonly grid: string;
  /** The incident that is handled for it: where its own was merged into another (并案), that one. */
  readonly incidentId: string;
  /** The incident as which it came. */
  readonly reportedAs: string;
  /** The incident's number, for people. */
  readonly number: string;
  readonly party: string;
  readonly stage: Stage;
  readonly isOver: boolean;
  /** Whether we asked the hotline to take it back, and it has not said so. */
  readonly returnAsked: boolean;
}

interface NewOrder {
  readonly order: HotlineOrder;
  readonly unit: string;
  readonly incidentId: string;
  readonly party: string;
  readonly at: Date;
}

@Injectable()
export class HotlineOrders {
  constructor(private readonly database: Database) {}

  async find(orderNo: string): Promise<KnownOrder | undefined> {
    const [row] = await this.database.query<Omit<KnownOrder, 'isOver'>>(
      `SELECT order_no AS "orderNo", o.version, grid, follows AS "incidentId", o.incident_id AS "reportedAs",
              held->>'number' AS number, party,
              stage, return_requested_at IS NOT NULL AND returned_at IS NULL AS "returnAsked"
       FROM hotline_order AS o JOIN incident AS i ON i.incident_id = o.follows WHERE order_no = $1`,
      [orderNo],
    );
    return row && { ...row, isOver: finalStages.includes(row.stage) };
  }

  /** In the transaction of what it is about. A twin that came first makes this fail on the order's number. */
  async add(manager: EntityManager, { order, unit, incidentId, party, at }: NewOrder): Promise<void> {
    await manager.query(
      `INSERT INTO hotline_order (order_no, version, unit, incident_id, follows, party, appeal_type, source_channel,
         called_at, dispatched_at, due_at, taken_at, completed_at)
       VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        ...[order.order_no, order.version, unit, incidentId, party, order.appeal_type, order.source_channel],
        ...[order.call_time, order.dispatched_at, order.deadline, at, order.completed_at ?? null],
      ],
    );
  }

  /**
   * Takes in what a later version says. What waited for the hotline to put something right is tried again. Gives since
   * when the order is the hotline's again, if it is; nothing at all when a version as late has come before.
   */
  async update(
    manager: EntityManager,
    order: HotlineOrder,
    at: Date,
  ): Promise<{ takenBackAt: Date | null } | undefined> {
    const [[updated]]: [{ takenBackAt: Date | null }[], number] = await manager.query(
      `UPDATE hotline_order SET version = $2, appeal_type = $3, source_channel = $4, dispatched_at = $5, due_at = $6,
         completed_at = COALESCE($7, completed_at),
         returned_at = CASE WHEN $8 = 'APPROVED' AND return_requested_at IS NOT NULL THEN $9 ELSE returned_at END,
         parked_at = NULL, attempts = CASE WHEN parked_at IS NULL THEN attempts ELSE 0 END,
         next_attempt_at = CASE WHEN parked_at IS NOT NULL AND last_seq > acknowledged_seq THEN clock_timestamp()
                                ELSE next_attempt_at END
       WHERE order_no = $1 AND version < $2 RETURNING returned_at AS "takenBackAt"`,
      [
        ...[order.order_no, order.version, order.appeal_type, order.source_channel, order.dispatched_at],
        ...[order.deadline, order.completed_at ?? null, order.return_ruling ?? null, at],
      ],
    );
    return updated;
  }

  /** Leads the order to another incident, which begins for it. */
  async lead(manager: EntityManager, orderNo: string, incidentId: string, party: string): Promise<void> {
    await manager.query(
      `UPDATE hotline_order SET incident_id = $2, follows = $2, party = $3, closed_at = NULL, return_requested_at = NULL
       WHERE order_no = $1`,
      [orderNo, incidentId, party],
    );
  }
}
