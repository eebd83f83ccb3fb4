import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A service's own copy of the registry's reference data. */
export class ReferenceCopy1750000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reference_item (
        kind text NOT NULL,
        key text NOT NULL,
        version int NOT NULL,
        data jsonb NOT NULL,
        PRIMARY KEY (kind, key)
      )`);
    await runner.query(`CREATE TABLE reference_version (kind text PRIMARY KEY, version bigint NOT NULL)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

export const referenceMigrations = [ReferenceCopy1750000000031];
