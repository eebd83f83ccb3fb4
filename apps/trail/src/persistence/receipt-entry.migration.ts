import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the entry of a report or call by its event: few entries, so that the others cost nothing. */
export class ReceiptEntry1750000003502 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX entry_receipt ON entry (event_id, sequence)
      WHERE type IN ('incident.reported.v1', 'incident.call-repeated.v1')`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
