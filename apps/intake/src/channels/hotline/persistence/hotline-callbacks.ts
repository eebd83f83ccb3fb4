import { Injectable } from '@nestjs/common';
import type { EventOf, IncidentEvent, Stage } from '#contracts';
import type { StepWatch } from '#custody';
import type { EntityManager } from 'typeorm';
import { asksHotlineToTakeBack, callbackOf, missedBy, type OwedCallback } from '../calling-back/callback-of.js';

/** What the hotline is owed: written in the transaction of the step it tells of, ours or another service's. */
@Injectable()
export class HotlineCallbacks implements StepWatch {
  async taken(manager: EntityManager, steps: readonly IncidentEvent[]): Promise<void> {
    for (const step of steps) {
      if (step.type === 'incident.merged.v1') await this.follow(manager, step);
      if (step.type === 'incident.unmerged.v1') await this.goBack(manager, step.subject);
    }
    const told = steps.flatMap((step) => {
      const callback = callbackOf(step);
      return callback ? [{ step, callback }] : [];
    });
    if (told.length === 0) return;
    const orders: { orderNo: string; follows: string }[] = await manager.query(
      `SELECT order_no AS "orderNo", follows FROM hotline_order
       WHERE follows = ANY($1::uuid[]) AND returned_at IS NULL ORDER BY order_no FOR UPDATE`,
      [told.map(({ step }) => step.subject)],
    );
    for (const { step, callback } of told) {
      for (const { orderNo } of orders.filter(({ follows }) => follows === step.subject)) {
        await this.owe(manager, orderNo, callback, new Date(step.time), step.id);
      }
    }
  }

  /** 并案: each order of what is merged is called back by the steps of the master, beginning with those it has taken. */
  private async follow(manager: EntityManager, { subject, data, time }: EventOf<'incident.merged.v1'>): Promise<void> {
    const [led]: [{ orderNo: string }[], number] = await manager.query(
      'UPDATE hotline_order SET follows = $2 WHERE follows = $1 RETURNING order_no AS "orderNo"',
      [subject, data.masterId],
    );
    if (led.length === 0) return;
    const [master]: { stage: Stage }[] = await manager.query('SELECT stage FROM incident WHERE incident_id = $1', [
      data.masterId,
    ]);
    for (const { orderNo } of led) {
      for (const callback of missedBy(master!.stage)) await this.owe(manager, orderNo, callback, new Date(time));
    }
  }

  private async goBack(manager: EntityManager, incidentId: string): Promise<void> {
    await manager.query('UPDATE hotline_order SET follows = incident_id WHERE incident_id = $1', [incidentId]);
  }

  /** The caller who was reached has been answered (响应): told of their order only. */
  async contacted(manager: EntityManager, party: string, at: Date, eventId: string): Promise<void> {
    const orders: { orderNo: string }[] = await manager.query(
      'SELECT order_no AS "orderNo" FROM hotline_order WHERE party = $1',
      [party],
    );
    for (const { orderNo } of orders) await this.owe(manager, orderNo, { kind: 'CONTACTED', detail: {} }, at, eventId);
  }

  /** Owes it once for the event that it comes of; without one, once more. */
  async owe(
    manager: EntityManager,
    orderNo: string,
    callback: OwedCallback,
    at: Date,
    eventId: string | null = null,
  ): Promise<void> {
    await manager.query(
      `WITH numbered AS (
         UPDATE hotline_order SET last_seq = last_seq + 1,
           next_attempt_at = CASE WHEN parked_at IS NULL THEN COALESCE(next_attempt_at, clock_timestamp()) END,
           closed_at = CASE $3 WHEN 'CLOSED' THEN $4 WHEN 'REDO' THEN NULL ELSE closed_at END,
           return_requested_at = CASE WHEN $6 THEN $4 ELSE return_requested_at END
         WHERE order_no = $1
           AND NOT EXISTS (SELECT FROM hotline_callback AS c WHERE c.order_no = $1 AND c.event_id = $2)
         RETURNING last_seq)
       INSERT INTO hotline_callback (order_no, seq, kind, detail, at, event_id)
       SELECT $1, last_seq, $3, $5, $4, $2 FROM numbered`,
      [orderNo, eventId, callback.kind, at, JSON.stringify(callback.detail), asksHotlineToTakeBack(callback)],
    );
  }
}
