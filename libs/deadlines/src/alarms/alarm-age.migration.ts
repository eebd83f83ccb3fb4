import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows come in the order of time: BRIN finds those that are to be forgotten, and costs next to nothing to keep. */
export class AlarmAge1750000004703 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX alarm_age ON alarm USING brin (fired_at)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
