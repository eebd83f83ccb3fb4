import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when a password is good that somebody else made: null for one that is the person's own. */
export class OneTimePasswords1750000005101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD one_time_until timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
