import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Incidents whose callers must not be erased (法律保全). The incident's row is locked by whoever places or asks. */
@Injectable()
export class LegalHolds {
  /** False where it is held already. */
  async place(manager: EntityManager, incidentId: string, by: string, at: Date): Promise<boolean> {
    const written: unknown[] = await manager.query(
      `INSERT INTO legal_hold (incident_id, placed_by, placed_at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING incident_id`,
      [incidentId, by, at],
    );
    return written.length > 0;
  }

  /** False where it was not held. */
  async lift(manager: EntityManager, incidentId: string): Promise<boolean> {
    const [, lifted]: [unknown[], number] = await manager.query('DELETE FROM legal_hold WHERE incident_id = $1', [
      incidentId,
    ]);
    return lifted > 0;
  }

  async among(manager: EntityManager, incidentIds: readonly string[]): Promise<string[]> {
    const rows: { incident_id: string }[] = await manager.query(
      'SELECT incident_id FROM legal_hold WHERE incident_id = ANY($1::uuid[]) ORDER BY incident_id',
      [incidentIds],
    );
    return rows.map(({ incident_id }) => incident_id);
  }
}
