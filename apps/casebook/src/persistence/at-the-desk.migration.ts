import type { MigrationInterface, QueryRunner } from 'typeorm';
import { openOnly } from './list-indexes.migration.js';

/**
 * What a unit's desk asks for: who handles each, what was ruled last, and where the unit's help is asked for. Of rows
 * from before, the next step tells.
 */
export class AtTheDesk1750000006401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE incident_view ADD COLUMN handler uuid, ADD COLUMN last_ruling jsonb');
    await runner.query(
      `CREATE INDEX view_helping ON incident_view USING gin (co_units) WHERE co_units <> '{}' AND ${openOnly}`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
