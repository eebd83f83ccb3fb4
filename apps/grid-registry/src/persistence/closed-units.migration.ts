import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A unit is closed from a moment on, and another has its work. */
export class ClosedUnits1750000001201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE unit
        ADD valid_to timestamptz,
        ADD successor text REFERENCES unit (code),
        ADD CHECK (successor IS NULL OR valid_to IS NOT NULL),
        ADD CHECK (successor <> code)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
