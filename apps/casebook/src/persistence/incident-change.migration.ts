import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every change of a view, in the order in which transactions began: what readers catch up from. `rooms` are those that
 * the incident was in before it or after it. The order is not that of commits, which is why a reader is told only
 * of transactions older than any that is still open.
 */
export class IncidentChange1750000001401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE incident_change (
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        incident_id uuid NOT NULL,
        version int NOT NULL,
        rooms text[] NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (xid, incident_id, version)
      )`);
    await runner.query('CREATE INDEX incident_change_age ON incident_change USING brin (changed_at)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
