import { Injectable } from '@nestjs/common';
import { DataKeys } from '#erasable';
import type { EntityManager } from 'typeorm';
import { EvidenceArchive } from '../storage/evidence-archive.js';

/**
 * Incidents whose files were erased, and until when. A step that cites a file may come from its topic after the erasure
 * from its own: a file that was cited before goes then.
 */
@Injectable()
export class ErasedIncidents {
  constructor(
    private readonly keys: DataKeys,
    private readonly archive: EvidenceArchive,
  ) {}

  /** Destroys the keys of files that these incidents had cited by then, and their bytes. May be done again. */
  async erase(manager: EntityManager, incidents: readonly string[], at: Date): Promise<void> {
    for (const incidentId of [...incidents].sort()) await this.lock(manager, incidentId);
    await manager.query(
      `INSERT INTO erased_incident (incident_id, erased_at) SELECT id, $2 FROM unnest($1::uuid[]) AS id
       ON CONFLICT (incident_id) DO UPDATE SET erased_at = greatest(erased_incident.erased_at, excluded.erased_at)`,
      [incidents, at],
    );
    const files: { evidence_id: string }[] = await manager.query(
      'SELECT DISTINCT evidence_id FROM evidence_attachment WHERE incident_id = ANY($1::uuid[]) AND cited_at <= $2',
      [incidents, at],
    );
    await this.destroy(
      files.map(({ evidence_id }) => evidence_id),
      at,
    );
  }

  /** Destroys files that a step cites which came before the erasure of its incident; to be asked once they are attached. */
  async eraseLate(
    manager: EntityManager,
    { incidentId, files, at }: { incidentId: string; files: readonly string[]; at: string },
  ): Promise<void> {
    await this.lock(manager, incidentId);
    const [erased]: { erased_at: Date }[] = await manager.query(
      'SELECT erased_at FROM erased_incident WHERE incident_id = $1 AND erased_at >= $2',
      [incidentId, at],
    );
    if (erased) await this.destroy(files, erased.erased_at);
  }

  private async destroy(files: readonly string[], at: Date): Promise<void> {
    await this.keys.destroy(files, at);
    for (const evidenceId of files) await this.archive.remove(evidenceId);
  }

  /** Of a citation and an erasure at the same time, the later one finds what the other wrote. */
  private async lock(manager: EntityManager, incidentId: string): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 34))', [incidentId]);
  }
}
