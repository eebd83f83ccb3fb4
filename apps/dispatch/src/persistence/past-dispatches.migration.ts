import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A county's incidents in the order in which they were first dispatched, for dry runs of routing rules. */
export class PastDispatches1750000004901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX incident_first_dispatch
      ON incident (left(grid, 6), (held->'firstDispatch'->>'at'), incident_id)
      WHERE held->'firstDispatch'->>'at' IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
