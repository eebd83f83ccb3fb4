import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Erasures asked for and ruled on, and the incidents under legal hold. */
export class Erasure1750000003405 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erasure (
        erasure_id uuid PRIMARY KEY,
        party_id uuid NOT NULL,
        incident_id uuid NOT NULL,
        others uuid[] NOT NULL,
        ground text NOT NULL,
        status text NOT NULL,
        requested_by uuid NOT NULL,
        requested_for uuid,
        requested_at timestamptz NOT NULL,
        request_reason uuid,
        ruled_by uuid,
        ruled_at timestamptz,
        ruling_reason uuid,
        final_on date,
        carried_out_at timestamptz
      )`);
    await runner.query('CREATE INDEX erasure_requested ON erasure (requested_at)');
    await runner.query(`CREATE UNIQUE INDEX erasure_open ON erasure (party_id) WHERE status = 'REQUESTED'`);
    await runner.query(`
      CREATE TABLE legal_hold (
        incident_id uuid PRIMARY KEY REFERENCES incident (incident_id),
        placed_by uuid NOT NULL,
        placed_at timestamptz NOT NULL
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
