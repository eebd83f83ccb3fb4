import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a clock rings next, beside its deadline: null once it is silent. Clocks from before ring when they are due. What
 * was given stands in a table of its own, each once: a clock that stood still, or was restored, gives nothing again.
 */
export class Alarms1750000004701 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE deadline ADD COLUMN next_alarm_at timestamptz');
    await runner.query('UPDATE deadline SET next_alarm_at = due_at WHERE stopped_at IS NULL');
    await runner.query(
      'CREATE INDEX deadline_next_alarm ON deadline (next_alarm_at, incident_id) WHERE next_alarm_at IS NOT NULL',
    );
    await runner.query('DROP INDEX deadline_open');
    await runner.query(`
      CREATE TABLE alarm (
        incident_id uuid NOT NULL,
        clock text NOT NULL,
        kind text NOT NULL,
        alarm_at timestamptz NOT NULL,
        started_version int NOT NULL,
        fired_at timestamptz NOT NULL,
        PRIMARY KEY (incident_id, clock, kind, alarm_at)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
