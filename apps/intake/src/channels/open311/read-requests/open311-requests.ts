import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { EntityManager } from 'typeorm';
import type { RequestOnFile } from './service-request.js';

export interface RequestFilter {
  /** What the codes of its grids begin with. */
  readonly prefix: string;
  readonly from: Date;
  readonly to: Date;
  readonly subcategories: readonly string[] | undefined;
  /** Undefined: both. */
  readonly open: boolean | undefined;
  readonly limit: number;
  readonly offset: number;
}

const select = `
  SELECT number, requested_at AS "requestedAt", incident.updated_at AS "updatedAt", incident.stage,
         incident.lead_unit AS "leadUnit", incident.grid, incident.lng, incident.lat,
         incident.particulars->>'subcategory' AS subcategory, incident.particulars->'clocks' AS clocks,
         CASE WHEN incident.stage = 'MERGED' THEN incident.held->'mergedInto'->>'number' END AS "masterNumber",
         master.stage AS "masterStage", master.lead_unit AS "masterLeadUnit",
         master.particulars->'clocks' AS "masterClocks", master.updated_at AS "masterUpdatedAt"
  FROM open311_request JOIN incident USING (incident_id)
  LEFT JOIN incident AS master ON incident.stage = 'MERGED'
    AND master.incident_id = (incident.held->'mergedInto'->>'incidentId')::uuid`;

/** What came through Open311, and nothing else: whoever reports elsewhere never agreed to have it published. */
@Injectable()
export class Open311Requests {
  constructor(private readonly database: Database) {}

  async keep(
    manager: EntityManager,
    {
      number,
      incidentId,
      keyId,
      requestedAt,
    }: { number: string; incidentId: string; keyId: string; requestedAt: Date },
  ): Promise<void> {
    await manager.query(
      'INSERT INTO open311_request (number, incident_id, key_id, requested_at) VALUES ($1, $2, $3, $4)',
      [number, incidentId, keyId, requestedAt],
    );
  }

  byNumber(numbers: readonly string[], prefix: string): Promise<RequestOnFile[]> {
    return this.database.query<RequestOnFile>(
      `${select} WHERE number = ANY($1::text[]) AND incident.grid LIKE $2 ORDER BY requested_at DESC, number DESC`,
      [numbers, `${prefix}%`],
    );
  }

  /** The latest first. */
  list({ prefix, from, to, subcategories, open, limit, offset }: RequestFilter): Promise<RequestOnFile[]> {
    return this.database.query<RequestOnFile>(
      `${select}
       WHERE requested_at BETWEEN $1 AND $2 AND incident.grid LIKE $3
         AND ($4::text[] IS NULL OR incident.particulars->>'subcategory' = ANY($4))
         AND ($5::boolean IS NULL OR coalesce(master.open, incident.open) = $5)
       ORDER BY requested_at DESC, number DESC LIMIT $6 OFFSET $7`,
      [from, to, `${prefix}%`, subcategories ?? null, open ?? null, limit, offset],
    );
  }
}
