import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

const nothing: ReadonlyMap<string, number> = new Map();

/**
 * What the lifecycle topic held, when this database was restored to an earlier moment, beyond what the database knows
 * (ADR 27): by incident, the last version that is still to come back from there. Until it has come, every step that this
 * service took on the incident would stand on the topic twice, with other bytes; so it takes none.
 *
 * The restore writes the rows; each goes in the transaction that brings its incident there.
 */
@Injectable()
export class StepsAhead {
  /** Rows are written only while no service runs: none once is none for as long as this process lives. */
  private none = false;

  /** The versions that those of these incidents which are behind have to reach. To be asked before {@link forgetReached}. */
  async of(manager: EntityManager, incidentIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (this.none) return nothing;
    const rows: { incident_id: string; version: number }[] = await manager.query(
      'SELECT incident_id, version FROM step_ahead WHERE incident_id = ANY($1::uuid[])',
      [incidentIds],
    );
    if (rows.length > 0) return new Map(rows.map(({ incident_id, version }) => [incident_id, version]));
    const left: unknown[] = await manager.query('SELECT FROM step_ahead LIMIT 1');
    this.none = left.length === 0;
    return nothing;
  }
}

/** Says that these incidents have reached what the topic held; in the transaction that brings them there. */
export async function forgetReached(manager: EntityManager, incidentIds: readonly string[]): Promise<void> {
  if (incidentIds.length === 0) return;
  await manager.query('DELETE FROM step_ahead WHERE incident_id = ANY($1::uuid[])', [incidentIds]);
}
