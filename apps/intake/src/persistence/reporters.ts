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

  async find(party: string): Promise<Reporter | undefined> {
    const [reporter] = await this.database.query<Reporter>(
      'SELECT party_id AS party, name, phone, confidential FROM reporter WHERE party_id = $1',
      [party],
    );
    return reporter;
  }
}
