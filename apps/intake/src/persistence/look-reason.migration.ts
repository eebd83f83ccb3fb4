import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which texts are reasons for a look at a caller, and from which area somebody searched: auditors read these of their
 * area, and no other text.
 */
export class LookReason1750000006501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unmasking (
        reason_id uuid PRIMARY KEY,
        incident_id uuid NOT NULL REFERENCES incident (incident_id)
      )`);
    await runner.query('ALTER TABLE reporter_search ADD COLUMN area text');
    // Of before, as far as the outbox goes back.
    await runner.query(`
      INSERT INTO unmasking (reason_id, incident_id)
      SELECT (said->'data'->'reason'->>'textId')::uuid, (said->'data'->>'incidentId')::uuid
      FROM outbox, LATERAL (SELECT convert_from(payload, 'UTF8')::jsonb AS said) AS read
      WHERE type = 'audit.personal-data-read.v1'`);
    await runner.query(`
      UPDATE reporter_search SET area = said->>'actorunit'
      FROM outbox, LATERAL (SELECT convert_from(payload, 'UTF8')::jsonb AS said) AS read
      WHERE type = 'audit.personal-data-searched.v1' AND reason_id = (said->'data'->'reason'->>'textId')::uuid`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
