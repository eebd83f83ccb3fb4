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

/** Grids by revision, apart from the rest: they are read a revision at a time, and dropped so. */
export class ReferenceGrids1750000001101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reference_grid (
        revision int NOT NULL,
        code text NOT NULL,
        data jsonb NOT NULL,
        PRIMARY KEY (revision, code)
      )`);
    await runner.query(`
      INSERT INTO reference_grid (revision, code, data)
      SELECT (data->>'revision')::int, data->>'code', data FROM reference_item
      WHERE kind = 'grids' AND data ? 'polygon'`);
    await runner.query(`DELETE FROM reference_item WHERE kind = 'grids' AND data ? 'polygon'`);
    await runner.query(`
      UPDATE reference_item SET key = data->>'revision', version = (data->>'revision')::int WHERE kind = 'grids'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

export const referenceMigrations = [ReferenceCopy1750000000031, ReferenceGrids1750000001101];
