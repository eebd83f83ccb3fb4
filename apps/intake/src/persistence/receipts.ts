import { Injectable } from '@nestjs/common';
import { eventIdOf } from '#contracts';
import { Database } from '#database';
import { DataKeys, decrypt, encrypt } from '#erasable';
import type { EntityManager } from 'typeorm';

/** What a number is encrypted as: it decrypts as no other incident's. */
const receiptOf = (incidentId: string): string => `receipt number of ${incidentId}`;

/** What a receipt number stands for. */
export interface ReceiptIssued {
  readonly eventId: string;
  readonly incidentId: string;
  /** The incident's number, for people. */
  readonly number: string;
  /** 主案: the number of the incident that it is merged into and handled with; null where it is handled by itself. */
  readonly mergedInto: string | null;
  readonly receivedAt: Date;
}

/** 回执: what was received under which receipt number. */
@Injectable()
export class Receipts {
  constructor(
    private readonly database: Database,
    private readonly keys: DataKeys,
  ) {}

  /**
   * A number as the answer that is repeated may keep it: under the incident's key, so that it is erased with what was
   * said. Begins at once; one that is not needed then is harmless.
   */
  seal(incidentId: string, receiptNumber: string): Promise<string> {
    const sealed = this.keys.of(incidentId).then(({ keyId, key }) => {
      return `${keyId}.${encrypt(key, receiptOf(incidentId), Buffer.from(receiptNumber)).toString('base64url')}`;
    });
    // Heard of where it is awaited; a command that is refused first never gets there.
    sealed.catch(() => undefined);
    return sealed;
  }

  /** The number that an earlier answer keeps; null where it was erased. */
  async open(incidentId: string, sealed: string): Promise<string | null> {
    const [keyId = '', encrypted = ''] = sealed.split('.');
    const state = (await this.keys.read([keyId])).get(keyId)!;
    if ('erasedAt' in state) return null;
    return decrypt(state.key, receiptOf(incidentId), Buffer.from(encrypted, 'base64url')).toString();
  }

  /** In the transaction of the report or call; its event must have the id that the number makes. */
  async issue(manager: EntityManager, receiptNumber: string, incidentId: string, at: Date): Promise<void> {
    await manager.query('INSERT INTO receipt (event_id, incident_id, received_at) VALUES ($1, $2, $3)', [
      eventIdOf(receiptNumber),
      incidentId,
      at,
    ]);
  }

  async find(receiptNumber: string): Promise<ReceiptIssued | undefined> {
    const [issued] = await this.database.query<ReceiptIssued>(
      `SELECT event_id AS "eventId", incident_id AS "incidentId", held->>'number' AS number,
              held->'mergedInto'->>'number' AS "mergedInto", received_at AS "receivedAt"
       FROM receipt JOIN incident USING (incident_id) WHERE event_id = $1`,
      [eventIdOf(receiptNumber)],
    );
    return issued;
  }
}
