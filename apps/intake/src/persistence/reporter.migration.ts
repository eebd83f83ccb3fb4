import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who reported an incident. Everybody else knows the party id only (architecture: personal data stays). */
export class Reporter1750000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reporter (
        party_id uuid PRIMARY KEY,
        incident_id uuid NOT NULL REFERENCES incident (incident_id),
        name text NOT NULL,
        phone text NOT NULL,
        confidential boolean NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query('CREATE INDEX reporter_incident ON reporter (incident_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
