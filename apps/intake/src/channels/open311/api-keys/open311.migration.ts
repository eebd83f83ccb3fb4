import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of other systems, by their digests; what was reported through Open311; since when a catalogue is shown there. */
export class Open3111750000004301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_key (
        key_id uuid PRIMARY KEY,
        digest bytea NOT NULL UNIQUE,
        name text NOT NULL,
        area text NOT NULL,
        datum text NOT NULL,
        made_at timestamptz NOT NULL,
        withdrawn_at timestamptz
      )`);
    await runner.query(`
      CREATE TABLE open311_request (
        number text PRIMARY KEY,
        incident_id uuid NOT NULL UNIQUE REFERENCES incident (incident_id),
        key_id uuid NOT NULL REFERENCES api_key (key_id),
        requested_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX open311_request_age ON open311_request (requested_at DESC, number DESC)');
    await runner.query(`
      CREATE TABLE open311_changeset (
        catalogue_version int PRIMARY KEY,
        shown_since timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
