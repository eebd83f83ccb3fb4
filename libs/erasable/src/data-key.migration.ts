import type { MigrationClass, TableRights } from '#database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Data keys, in a database of their own. A destroyed one leaves its row, which says when. A subject has one key at a
 * time, and a new one for what is written after its erasure.
 */
export class DataKey1750000003401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE data_key (
        key_id uuid PRIMARY KEY,
        subject_id uuid NOT NULL,
        key bytea,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        erased_at timestamptz,
        CHECK ((key IS NULL) = (erased_at IS NOT NULL))
      )`);
    await runner.query('CREATE UNIQUE INDEX data_key_subject ON data_key (subject_id) WHERE key IS NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** What a database of keys is made of. */
export interface KeysSchema {
  readonly migrations: readonly MigrationClass[];
  readonly rights: TableRights;
}

/** The database of keys of a service that keeps nothing else there. */
export const dataKeys: KeysSchema = {
  migrations: [DataKey1750000003401],
  rights: { data_key: ['SELECT', 'INSERT', 'UPDATE'] },
};
