import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reporters are found by, and who searched why; the words searched for are kept nowhere. */
export class ReporterSearch1750000001500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    // As maskPhone reads it: digits only, without the country code.
    await runner.query(`
      ALTER TABLE reporter ADD COLUMN phone_digits text NOT NULL GENERATED ALWAYS AS
        (regexp_replace(regexp_replace(phone, '\\D', '', 'g'), '^(00)?86(?=1\\d{10}$)', '')) STORED`);
    await runner.query('CREATE INDEX reporter_phone ON reporter (phone_digits)');
    await runner.query('CREATE INDEX free_text_words ON free_text USING gin (content gin_trgm_ops)');
    await runner.query(`
      CREATE TABLE reporter_search (
        reason_id uuid PRIMARY KEY,
        person uuid NOT NULL,
        salt bytea NOT NULL,
        reason text NOT NULL,
        searched_at timestamptz NOT NULL
      )`);
    await runner.query('CREATE INDEX reporter_search_person ON reporter_search (person, searched_at)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
