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
  SELECT number, requested_at AS "requestedAt", updated_at AS "updatedAt", stage, lead_unit AS "leadUnit", grid, lng, lat,
         particulars->>'subcategory' AS subcategory, particulars->'clocks' AS clocks
  FROM open311_request JOIN incident USING (incident_id)`;

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
      `${select} WHERE number = ANY($1::text[]) AND grid LIKE $2 ORDER BY requested_at DESC, number DESC`,
      [numbers, `${prefix}%`],
    );
  }

  /** The latest first. */
  list({ prefix, from, to, subcategories, open, limit, offset }: RequestFilter): Promise<RequestOnFile[]> {
    return this.database.query<RequestOnFile>(
      `${select}
       WHERE requested_at BETWEEN $1 AND $2 AND grid LIKE $3
         AND ($4::text[] IS NULL OR particulars->>'subcategory' = ANY($4))
         AND ($5::boolean IS NULL OR open = $5)
       ORDER BY requested_at DESC, number DESC LIMIT $6 OFFSET $7`,
      [from, to, `${prefix}%`, subcategories ?? null, open ?? null, limit, offset],
    );
  }
}
