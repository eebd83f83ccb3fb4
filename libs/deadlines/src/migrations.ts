import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AlarmAge1750000004703 } from './alarms/alarm-age.migration.js';
import { Alarms1750000004701 } from './alarms/alarm-tables.migration.js';

/** A custodian's deadlines: one row per clock started. */
export class Deadline1750000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE deadline (
        incident_id uuid NOT NULL,
        clock text NOT NULL,
        started_version int NOT NULL,
        started_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        stopped_at timestamptz,
        PRIMARY KEY (incident_id, clock, started_version)
      )`);
    await runner.query('CREATE INDEX deadline_open ON deadline (due_at) WHERE stopped_at IS NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** What a deadline follows from stands beside it; rows from before keep what they had. */
export class DeadlineBasis1750000002101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE deadline
        ADD COLUMN time_limit double precision,
        ADD COLUMN limit_kind text,
        ADD COLUMN unit text,
        ADD COLUMN time_rules int,
        ADD COLUMN pauses jsonb`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

export const deadlineMigrations = [
  Deadline1750000000021,
  DeadlineBasis1750000002101,
  Alarms1750000004701,
  AlarmAge1750000004703,
];
