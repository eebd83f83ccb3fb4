import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { EntityManager } from 'typeorm';

/** Who reported, as taken; never leaves this service but as a person's own, recorded read. */
export interface Reporter {
  readonly party: string;
  readonly name: string;
  readonly phone: string;
  readonly confidential: boolean;
}

@Injectable()
export class Reporters {
  constructor(private readonly database: Database) {}

  /** Keeps a reporter, in the transaction of the report. */
  async keep(
    manager: EntityManager,
    incidentId: string,
    { party, name, phone, confidential }: Reporter,
  ): Promise<void> {
    await manager.query(
      'INSERT INTO reporter (party_id, incident_id, name, phone, confidential) VALUES ($1, $2, $3, $4, $5)',
      [party, incidentId, name, phone, confidential],
    );
  }

  /** Notes that a caller took back what they reported; of two at once, one does. */
  async withdraw(
    manager: EntityManager,
    incidentId: string,
    party: string,
    at: Date,
  ): Promise<'WITHDRAWN' | 'ALREADY_WITHDRAWN' | 'NOT_A_CALLER'> {
    const [written]: [unknown[], number] = await manager.query(
      `UPDATE reporter SET withdrawn_at = $3 WHERE party_id = $1 AND incident_id = $2 AND withdrawn_at IS NULL
       RETURNING party_id`,
      [party, incidentId, at],
    );
    if (written.length > 0) return 'WITHDRAWN';
    const known: unknown[] = await manager.query('SELECT 1 FROM reporter WHERE party_id = $1 AND incident_id = $2', [
      party,
      incidentId,
    ]);
    return known.length > 0 ? 'ALREADY_WITHDRAWN' : 'NOT_A_CALLER';
  }

  /** A caller of this incident. */
  async find(manager: EntityManager, incidentId: string, party: string): Promise<Reporter | undefined> {
    const [reporter]: Reporter[] = await manager.query(
      'SELECT party_id AS party, name, phone, confidential FROM reporter WHERE party_id = $1 AND incident_id = $2',
      [party, incidentId],
    );
    return reporter;
  }

  /** All who called about an incident, in the order in which they did. */
  of(incidentId: string): Promise<Reporter[]> {
    return this.database.query<Reporter>(
      `SELECT party_id AS party, name, phone, confidential FROM reporter
       WHERE incident_id = $1 ORDER BY taken_at, party_id`,
      [incidentId],
    );
  }
}
