import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { DataKeys, decrypt, encrypt } from '#erasable';
import { newId } from '#primitives';
import type { EntityManager } from 'typeorm';
import type { Notice, NoticeKind } from '../domain/notice.js';

/** 推送订阅: where a unit's own system hears of what concerns the unit. */
export interface Webhook {
  readonly webhookId: string;
  readonly unit: string;
  readonly url: string;
  readonly kinds: readonly NoticeKind[];
  readonly madeAt: Date;
  readonly endedAt: Date | null;
}

/** Something sent to a webhook, or on its way. */
export interface WebhookDelivery {
  readonly deliveryId: string;
  readonly eventId: string;
  readonly madeAt: Date;
  readonly attempts: number;
  readonly nextAttemptAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly givenUpAt: Date | null;
  readonly lastAnswer: string | null;
}

const columns = 'webhook_id AS "webhookId", unit, url, kinds, made_at AS "madeAt", ended_at AS "endedAt"';

/** As Standard Webhooks writes secrets. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** What other systems are told: `incident.dispatched` and so on, with what is public of the incident. */
export function bodyOf({ kind, eventId: _, at, ...data }: Notice): string {
  const type = `incident.${kind.toLowerCase().replaceAll('_', '-')}`;
  return JSON.stringify({ type, timestamp: at, data });
}

@Injectable()
export class Webhooks {
  constructor(
    private readonly database: Database,
    private readonly keys: DataKeys,
  ) {}

  /** The key is made before the command's transaction begins: it is in another database. */
  async sealed(webhookId: string, secret: string): Promise<{ keyId: string; encrypted: Buffer }> {
    const { keyId, key } = await this.keys.of(webhookId);
    return { keyId, encrypted: encrypt(key, webhookId, Buffer.from(secret)) };
  }

  async make(
    manager: EntityManager,
    { webhookId, unit, url, kinds, madeAt }: Omit<Webhook, 'endedAt'>,
    { keyId, encrypted }: { keyId: string; encrypted: Buffer },
  ): Promise<void> {
    await manager.query(
      `INSERT INTO webhook (webhook_id, unit, url, kinds, key_id, encrypted_secret, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [webhookId, unit, url, kinds, keyId, encrypted, madeAt],
    );
  }

  /** Ends it, and gives up what is on its way. Of two at once, one does. */
  async end(manager: EntityManager, webhookId: string, at: Date): Promise<boolean> {
    const [ended]: [unknown[], number] = await manager.query(
      'UPDATE webhook SET ended_at = $2 WHERE webhook_id = $1 AND ended_at IS NULL RETURNING webhook_id',
      [webhookId, at],
    );
    await manager.query(
      `UPDATE delivery SET next_attempt_at = NULL, given_up_at = $2
       WHERE webhook_id = $1 AND next_attempt_at IS NOT NULL`,
      [webhookId, at],
    );
    return ended.length > 0;
  }

  async find(webhookId: string): Promise<Webhook | undefined> {
    const [webhook] = await this.database.query<Webhook>(`SELECT ${columns} FROM webhook WHERE webhook_id = $1`, [
      webhookId,
    ]);
    return webhook;
  }

  /** The latest first. */
  list(): Promise<Webhook[]> {
    return this.database.query<Webhook>(`SELECT ${columns} FROM webhook ORDER BY made_at DESC, webhook_id DESC`);
  }

  async secretOf(webhookId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ keyId: string; encrypted: Buffer }>(
      'SELECT key_id AS "keyId", encrypted_secret AS encrypted FROM webhook WHERE webhook_id = $1',
      [webhookId],
    );
    const state = row && (await this.keys.read([row.keyId])).get(row.keyId);
    return row && state && 'key' in state ? decrypt(state.key, webhookId, row.encrypted).toString() : undefined;
  }

  /** Puts a notice on its way to the systems of these units, once for each system and event. */
  async enqueue(manager: EntityManager, units: readonly string[], notice: Notice, at: Date): Promise<void> {
    if (units.length === 0) return;
    const wanting: { webhook_id: string }[] = await manager.query(
      'SELECT webhook_id FROM webhook WHERE unit = ANY($1::text[]) AND ended_at IS NULL AND $2 = ANY(kinds)',
      [units, notice.kind],
    );
    const rows = wanting.map(({ webhook_id }) => ({ webhook_id, delivery_id: newId() }));
    await manager.query(
      `INSERT INTO delivery (delivery_id, channel, webhook_id, event_id, body, made_at, queued_at,
         next_attempt_at)
       SELECT delivery_id, 'webhook', webhook_id, $2, $3, $4, $4, $4
       FROM jsonb_to_recordset($1::jsonb) AS r(delivery_id uuid, webhook_id uuid) ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows), notice.eventId, bodyOf(notice), at],
    );
  }

  /** What was sent, the latest first, after one of them. */
  deliveries(
    webhookId: string,
    { after, limit }: { after: string | undefined; limit: number },
  ): Promise<WebhookDelivery[]> {
    return this.database.query<WebhookDelivery>(
      `SELECT delivery_id AS "deliveryId", event_id AS "eventId", made_at AS "madeAt", attempts,
         next_attempt_at AS "nextAttemptAt", delivered_at AS "deliveredAt", given_up_at AS "givenUpAt",
         (SELECT detail FROM delivery_attempt AS a WHERE a.delivery_id = d.delivery_id ORDER BY at DESC LIMIT 1)
           AS "lastAnswer"
       FROM delivery AS d WHERE webhook_id = $1 AND ($2::uuid IS NULL OR delivery_id < $2)
       ORDER BY delivery_id DESC LIMIT $3`,
      [webhookId, after ?? null, limit],
    );
  }

  /** Sends what was made since a moment once more, under the same ids; what is on its way goes on. Gives how many. */
  async replay(manager: EntityManager, webhookId: string, since: Date, at: Date): Promise<number> {
    const [, count]: [unknown[], number] = await manager.query(
      `UPDATE delivery SET next_attempt_at = $3, attempts = 0, queued_at = $3, delivered_at = NULL, given_up_at = NULL
       WHERE webhook_id = $1 AND made_at >= $2 AND next_attempt_at IS NULL`,
      [webhookId, since, at],
    );
    return count;
  }
}
