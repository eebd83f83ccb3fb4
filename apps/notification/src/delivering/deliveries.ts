import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#database';
import { newId } from '#primitives';
import type { EntityManager } from 'typeorm';
import { CHANNELS, type Channel } from '../channels/channel.js';
import type { NoticeKind } from '../domain/notice.js';

/** Something on its way: a notice by a channel, or a body to a webhook. */
export interface Delivery {
  readonly deliveryId: string;
  readonly channel: string;
  readonly noticeId: string | null;
  readonly webhookId: string | null;
  readonly body: string | null;
  /** When it was put on its way, or was again. */
  readonly queuedAt: Date;
  readonly attempts: number;
}

/** Milliseconds after which a sender that has died no longer keeps what it took. */
const lease = 120_000;

/** What is on its way. The rows are the truth: a message is sent at least once, whoever dies. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly database: Database,
    @Inject(CHANNELS) private readonly channels: readonly Channel[],
  ) {}

  /** By every channel that is set up and that the person can be reached by, unless they don't want to hear of this. */
  async toPeople(manager: EntityManager, noticeIds: readonly string[], kind: NoticeKind, at: Date): Promise<void> {
    if (noticeIds.length === 0 || this.channels.length === 0) return;
    const ways: { notice_id: string; channel: string; event_id: string }[] = await manager.query(
      `SELECT notice_id, channel, event_id
       FROM notice JOIN contact USING (person) CROSS JOIN unnest(contact.channels) AS channel
       WHERE notice_id = ANY($1::uuid[]) AND channel = ANY($2::text[]) AND NOT $3 = ANY(unwanted)`,
      [noticeIds, this.channels.map(({ name }) => name), kind],
    );
    const rows = ways.map((way) => ({ ...way, delivery_id: newId() }));
    await manager.query(
      `INSERT INTO delivery (delivery_id, channel, notice_id, event_id, made_at, queued_at, next_attempt_at)
       SELECT delivery_id, channel, notice_id, event_id, $2, $2, $2
       FROM jsonb_to_recordset($1::jsonb) AS r(delivery_id uuid, channel text, notice_id uuid, event_id uuid)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows), at],
    );
  }

  /** Takes what is due, for a while; another replica's are passed over. */
  async take(at: Date, most: number): Promise<Delivery[]> {
    const [taken]: [Delivery[], number] = await this.database.manager.query(
      `UPDATE delivery SET attempts = attempts + 1, next_attempt_at = $2
       WHERE delivery_id IN (
         SELECT delivery_id FROM delivery WHERE next_attempt_at <= $1
         ORDER BY next_attempt_at LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING delivery_id AS "deliveryId", channel, notice_id AS "noticeId", webhook_id AS "webhookId", body,
         queued_at AS "queuedAt", attempts`,
      [at, new Date(at.getTime() + lease), most],
    );
    return taken;
  }

  /** Notes what came of an attempt; `next`: when it is tried again, undefined when it is over. */
  async note(
    { deliveryId }: Delivery,
    {
      at,
      outcome,
      detail,
      next,
    }: { at: Date; outcome: 'DELIVERED' | 'FAILED'; detail: string; next: Date | undefined },
  ): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query('INSERT INTO delivery_attempt (delivery_id, at, outcome, detail) VALUES ($1, $2, $3, $4)', [
        deliveryId,
        at,
        outcome,
        detail.slice(0, 300),
      ]);
      const over = next === undefined;
      await manager.query(
        `UPDATE delivery SET next_attempt_at = $2, delivered_at = $3, given_up_at = $4 WHERE delivery_id = $1`,
        [deliveryId, next ?? null, outcome === 'DELIVERED' ? at : null, over && outcome === 'FAILED' ? at : null],
      );
    });
  }
}
