import { eventBusMigrations } from '#event-bus';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The settings that were declared, by their digests: the event tells the rest. */
export class DeclaredSettings1750000003301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE declared_settings (
        number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        service text NOT NULL,
        digest text NOT NULL,
        declared_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** What every service with a database needs. */
export const runtimeMigrations = [...eventBusMigrations, DeclaredSettings1750000003301];
