import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a caller took back what they reported (撤诉). */
export class ReporterWithdrawal1750000001302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reporter ADD COLUMN withdrawn_at timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
