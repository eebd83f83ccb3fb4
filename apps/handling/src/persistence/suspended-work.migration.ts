import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For the look at what is to be resumed: suspended incidents only, by their review date. */
export class SuspendedWork1750000004502 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX incident_review ON incident ((particulars -> 'suspension' ->> 'reviewOn'))
      WHERE stage = 'SUSPENDED'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
