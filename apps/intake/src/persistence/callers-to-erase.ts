import { Injectable } from '@nestjs/common';
import { mostErasedAtOnce } from '#contracts';
import type { EntityManager } from 'typeorm';
import type { Erasure } from '../domain/erasure.js';
import { SearchIndex } from './search-index.js';

export interface CallerToErase {
  readonly party: string;
  readonly incidentId: string;
}

/**
 * Whom an erasure is about: whoever called under the same number in the same county, but for its exceptions. The named
 * one comes first, and is among them however many they are.
 */
@Injectable()
export class CallersToErase {
  constructor(private readonly index: SearchIndex) {}

  async of(
    manager: EntityManager,
    { party, incidentId, others }: Pick<Erasure, 'party' | 'incidentId' | 'others'>,
  ): Promise<CallerToErase[]> {
    return manager.query(
      `SELECT r.party_id AS party, r.incident_id AS "incidentId" FROM reporter r JOIN incident i USING (incident_id)
       WHERE r.party_id = ANY($1::uuid[]) AND r.party_id <> ALL($2::uuid[])
         AND left(i.grid, 6) = (SELECT left(grid, 6) FROM incident WHERE incident_id = $3)
       ORDER BY r.party_id <> $4, r.party_id LIMIT ${mostErasedAtOnce}`,
      [await this.index.withPhoneOf(party), others, incidentId, party],
    );
  }
}
