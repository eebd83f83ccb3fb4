import { Injectable } from '@nestjs/common';
import type { Room } from '#access';
import { Database } from '#database';

/** A place in the changes: all before it are known. */
export interface Position {
  /** A transaction id (xid8), in decimal digits. */
  readonly xid: string;
  readonly incidentId: string;
  readonly version: number;
}

export interface ReadChanges {
  /** The incidents that changed and were, before or after, in one of the rooms. */
  readonly incidentIds: readonly string[];
  /** Incidents that a side fact became known of, for those who see them now. */
  readonly notedIds: readonly string[];
  readonly next: Position;
  /** Whether more can be read at once. */
  readonly more: boolean;
  /** Whether changes are there that can't be told yet, for a transaction that began before them and is still open. */
  readonly pending: boolean;
}

export interface Horizon {
  /** The oldest open transaction: all below it have ended. */
  readonly xid: string;
  /** The database's history (WAL timeline); another one after it was set back to an earlier time. */
  readonly timeline: string;
}

const nobody = '00000000-0000-0000-0000-000000000000';
const beginningOf = (xid: string): Position => ({ xid, incidentId: nobody, version: 0 });

const horizon = `pg_snapshot_xmin(pg_current_snapshot())::text AS horizon,
                 left(pg_walfile_name(pg_current_wal_lsn()), 8) AS timeline`;

/**
 * Reads changes in the order of their transactions' ids, and none of a transaction that is not older than all open
 * ones: an id is drawn long before the commit, so a change with a lower one may yet come.
 */
@Injectable()
export class ChangeReader {
  constructor(private readonly database: Database) {}

  /** The position of now: what is committed before has been, everything else comes after it. */
  async now(): Promise<Horizon & { readonly position: Position }> {
    const [row] = await this.database.query<{ horizon: string; timeline: string }>(`SELECT ${horizon}`);
    const { horizon: xid, timeline } = row!;
    return { xid, timeline, position: beginningOf(xid) };
  }

  /** Looks through at most `limit` changes after a position. */
  async after(
    { xid, incidentId, version }: Position,
    rooms: readonly Room[],
    limit: number,
  ): Promise<ReadChanges & { readonly horizon: Horizon }> {
    const rows = await this.database.query<{
      horizon: string;
      timeline: string;
      pending: boolean;
      xid: string | null;
      incident_id: string;
      version: number;
      /** Null for a side fact, which concerns whoever sees the incident now. */
      concerns: boolean | null;
    }>(
      `SELECT here.*, c.xid::text, c.incident_id, c.version, c.concerns
       FROM (SELECT ${horizon},
                    EXISTS (SELECT 1 FROM incident_change
                            WHERE xid >= pg_snapshot_xmin(pg_current_snapshot())) AS pending) here
       LEFT JOIN (
         SELECT xid, incident_id, version, rooms && $4::text[] AS concerns
         FROM incident_change
         WHERE (xid, incident_id, version) > ($1::xid8, $2::uuid, $3::int)
           AND xid < pg_snapshot_xmin(pg_current_snapshot())
         ORDER BY xid, incident_id, version LIMIT $5) c ON true
       ORDER BY c.xid, c.incident_id, c.version`,
      [xid, incidentId, version, rooms, limit],
    );
    const { horizon: oldest, timeline, pending } = rows[0]!;
    const changes = rows.filter((row) => row.xid !== null);
    const last = changes.length === limit ? changes.at(-1) : undefined;
    const idsWhere = (wanted: boolean | null): string[] => [
      ...new Set(changes.filter(({ concerns }) => concerns === wanted).map(({ incident_id }) => incident_id)),
    ];
    return {
      incidentIds: idsWhere(true),
      notedIds: idsWhere(null),
      next: last ? { xid: last.xid!, incidentId: last.incident_id, version: last.version } : beginningOf(oldest),
      more: last !== undefined,
      pending,
      horizon: { xid: oldest, timeline },
    };
  }
}
