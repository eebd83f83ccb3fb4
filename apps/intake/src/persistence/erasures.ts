import { Injectable } from '@nestjs/common';
import type { EventOf } from '#contracts';
import { Database } from '#database';
import type { EntityManager } from 'typeorm';
import type { Erasure, ErasureStatus } from '../domain/erasure.js';

/** An erasure with its dates, for people to read. */
export interface ErasureRecord extends Erasure {
  readonly requestedAt: Date;
  /** Ids of texts, to be read like others of the incident. */
  readonly requestReason: string | null;
  readonly rulingReason: string | null;
  readonly ruledBy: string | null;
  readonly ruledAt: Date | null;
  readonly finalOn: string | null;
  readonly carriedOutAt: Date | null;
}

export interface ErasureRuling {
  readonly status: ErasureStatus;
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
  readonly finalOn: string | null;
}

const mostListed = 100;

const columns = `e.erasure_id AS "erasureId", e.party_id AS party, e.incident_id AS "incidentId", e.others, e.ground,
  e.status, e.requested_by AS "requestedBy", e.requested_for AS "requestedFor", e.requested_at AS "requestedAt",
  e.request_reason AS "requestReason", e.ruled_by AS "ruledBy", e.ruled_at AS "ruledAt",
  e.ruling_reason AS "rulingReason", e.final_on::text AS "finalOn", e.carried_out_at AS "carriedOutAt"`;

@Injectable()
export class Erasures {
  constructor(private readonly database: Database) {}

  /** Keeps a request; false where one about the same caller is open already. */
  async request(
    manager: EntityManager,
    erasure: Omit<Erasure, 'status'>,
    at: Date,
    reasonId: string,
  ): Promise<boolean> {
    const { erasureId, party, incidentId, others, ground, requestedBy, requestedFor } = erasure;
    const written: unknown[] = await manager.query(
      `INSERT INTO erasure (erasure_id, party_id, incident_id, others, ground, status, requested_by, requested_for,
         requested_at, request_reason)
       VALUES ($1, $2, $3, $4, $5, 'REQUESTED', $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING erasure_id`,
      [erasureId, party, incidentId, others, ground, requestedBy, requestedFor, at, reasonId],
    );
    return written.length > 0;
  }

  /** Locked until the transaction ends: of two rulings at once, one finds it ruled on. */
  async lock(manager: EntityManager, erasureId: string): Promise<Erasure | undefined> {
    const [erasure]: Erasure[] = await manager.query(
      `SELECT ${columns} FROM erasure e WHERE e.erasure_id = $1 FOR UPDATE`,
      [erasureId],
    );
    return erasure;
  }

  async rule(
    manager: EntityManager,
    erasureId: string,
    { status, by, at, reason, finalOn }: ErasureRuling,
  ): Promise<void> {
    await manager.query(
      `UPDATE erasure SET status = $2, ruled_by = $3, ruled_at = $4, ruling_reason = $5, final_on = $6
       WHERE erasure_id = $1`,
      [erasureId, status, by, at, reason, finalOn],
    );
  }

  /** Notes that an approved one has been carried out. After a restore its row may be older than that, or not there. */
  async carriedOut(manager: EntityManager, { data, time }: EventOf<'privacy.person-erased.v1'>): Promise<void> {
    await manager.query(
      `INSERT INTO erasure (erasure_id, party_id, incident_id, others, ground, status, requested_by, requested_at,
         ruled_by, ruled_at, ruling_reason, final_on, carried_out_at)
       VALUES ($1, $2, $3, '{}', $4, 'APPROVED', $5, $6, $7, $6, $8, $9, clock_timestamp())
       ON CONFLICT (erasure_id) DO UPDATE SET status = excluded.status, ruled_by = excluded.ruled_by,
         ruled_at = excluded.ruled_at, ruling_reason = excluded.ruling_reason, final_on = excluded.final_on,
         carried_out_at = coalesce(erasure.carried_out_at, excluded.carried_out_at)`,
      [
        data.erasureId,
        data.parties[0],
        data.incidents[0],
        data.ground,
        data.requestedBy,
        time,
        data.approvedBy,
        data.reason.textId,
        data.finalOn,
      ],
    );
  }

  async find(erasureId: string): Promise<ErasureRecord | undefined> {
    const [erasure] = await this.database.query<ErasureRecord>(
      `SELECT ${columns} FROM erasure e WHERE e.erasure_id = $1`,
      [erasureId],
    );
    return erasure;
  }

  /** Those that wait for a ruling first, then the latest, as far as they are about incidents in these areas. */
  list(areas: readonly string[]): Promise<ErasureRecord[]> {
    return this.database.query<ErasureRecord>(
      `SELECT ${columns} FROM erasure e JOIN incident i USING (incident_id) WHERE i.grid LIKE ANY($1::text[])
       ORDER BY e.status = 'REQUESTED' DESC, e.requested_at DESC LIMIT ${mostListed}`,
      [areas],
    );
  }
}
