import { refuseIfAny } from '#custody';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files under keys of their own, with what tells of them; when each was cited, and which incidents' files are erased. */
export class EncryptedFile1750000003406 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await refuseIfAny(runner, 'evidence_file');
    await runner.query(`
      ALTER TABLE evidence_file
        DROP COLUMN original_digest, DROP COLUMN stored_digest, DROP COLUMN thumbnail_digest, DROP COLUMN salt,
        DROP COLUMN exif_lng, DROP COLUMN exif_lat, DROP COLUMN exif_datum, DROP COLUMN exif_taken_at,
        ADD COLUMN key_id uuid NOT NULL, ADD COLUMN encrypted bytea NOT NULL`);
    await runner.query('ALTER TABLE evidence_attachment ADD COLUMN cited_at timestamptz NOT NULL');
    await runner.query('CREATE TABLE erased_incident (incident_id uuid PRIMARY KEY, erased_at timestamptz NOT NULL)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
