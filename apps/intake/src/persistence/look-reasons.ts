import { Injectable } from '@nestjs/common';
import { openTexts, type StoredText, type TextRow } from '#custody';
import { DataKeys } from '#erasable';
import type { EntityManager } from 'typeorm';

/** Why people looked at callers, or searched for them: texts of theirs, told apart from all others kept here. */
@Injectable()
export class LookReasons {
  constructor(private readonly keys: DataKeys) {}

  /** That a text is why somebody looked at a caller of an incident. */
  async note(manager: EntityManager, reasonId: string, incidentId: string): Promise<void> {
    await manager.query('INSERT INTO unmasking (reason_id, incident_id) VALUES ($1, $2)', [reasonId, incidentId]);
  }

  /**
   * Those of these texts that are such reasons: of a look, where the incident lies in one of the areas; of a search,
   * which is about no incident, where whoever searched had their post in one.
   */
  async read(
    manager: EntityManager,
    textIds: readonly string[],
    areas: readonly string[],
  ): Promise<StoredText<string | null>[]> {
    const rows: TextRow<string | null>[] = await manager.query(
      `SELECT t.text_id AS "textId", t.incident_id AS "incidentId", t.key_id AS "keyId", t.encrypted
       FROM unmasking u JOIN free_text t ON t.text_id = u.reason_id JOIN incident i ON i.incident_id = u.incident_id
       WHERE u.reason_id = ANY($1::uuid[]) AND i.grid LIKE ANY($2::text[])
       UNION ALL
       SELECT reason_id, NULL, key_id, encrypted
       FROM reporter_search WHERE reason_id = ANY($1::uuid[]) AND area LIKE ANY($2::text[])`,
      [textIds, areas],
    );
    return openTexts(this.keys, rows);
  }
}
