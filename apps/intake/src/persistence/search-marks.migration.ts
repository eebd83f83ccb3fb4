import { dataKeys, type KeysSchema } from '#erasable';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What callers and texts are found by. In the database of keys, so that it is in no backup for longer than they are; the
 * key of the marks is in the other one.
 */
export class SearchMarks1750000003404 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE phone_mark (party_id uuid PRIMARY KEY, mark bytea NOT NULL)');
    await runner.query('CREATE INDEX phone_mark_mark ON phone_mark (mark)');
    await runner.query(`
      CREATE TABLE text_mark (
        incident_id uuid NOT NULL,
        text_id uuid NOT NULL,
        marks int[] NOT NULL,
        noted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (incident_id, text_id)
      )`);
    await runner.query('CREATE INDEX text_mark_marks ON text_mark USING gin (marks)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

export const intakeKeys: KeysSchema = {
  migrations: [...dataKeys.migrations, SearchMarks1750000003404],
  rights: {
    ...dataKeys.rights,
    phone_mark: ['SELECT', 'INSERT', 'DELETE'],
    text_mark: ['SELECT', 'INSERT', 'DELETE'],
  },
};
