import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files taken in, which incidents cite them, and files being written whose row is not there yet. */
export class EvidenceFile1750000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE evidence_file (
        evidence_id uuid PRIMARY KEY,
        uploader uuid NOT NULL,
        uploader_post uuid NOT NULL,
        media_type text NOT NULL,
        bytes int NOT NULL CHECK (bytes > 0),
        original_digest bytea NOT NULL,
        stored_digest bytea NOT NULL,
        thumbnail_digest bytea,
        salt bytea NOT NULL,
        original_commitment text NOT NULL,
        commitment text NOT NULL,
        exif_lng double precision,
        exif_lat double precision,
        exif_datum text,
        exif_taken_at timestamptz,
        created_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE evidence_attachment (
        incident_id uuid NOT NULL,
        evidence_id uuid NOT NULL REFERENCES evidence_file (evidence_id),
        PRIMARY KEY (incident_id, evidence_id)
      )`);
    await runner.query('CREATE INDEX evidence_attachment_file ON evidence_attachment (evidence_id)');
    await runner.query(`
      CREATE TABLE unfinished_file (
        evidence_id uuid PRIMARY KEY,
        started_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
