import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which report or call a receipt is for, by the id that its number makes: the number itself is not kept. */
export class Receipt1750000003501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE receipt (
        event_id uuid PRIMARY KEY,
        incident_id uuid NOT NULL REFERENCES incident (incident_id),
        received_at timestamptz NOT NULL
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
