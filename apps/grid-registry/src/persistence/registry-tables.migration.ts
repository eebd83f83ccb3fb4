import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units, grids by revision, people and their posts, and the catalogue by version. */
export class RegistryTables1750000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unit (
        code text PRIMARY KEY,
        version int NOT NULL,
        name text NOT NULL,
        name_en text,
        level text NOT NULL CHECK (level IN ('city', 'county', 'township', 'community', 'grid', 'department')),
        parent_code text REFERENCES unit (code),
        synthetic boolean NOT NULL
      )`);
    await runner.query('CREATE INDEX unit_parent ON unit (parent_code, code)');
    await runner.query(`
      CREATE TABLE grid_revision (
        revision int PRIMARY KEY,
        county text NOT NULL REFERENCES unit (code),
        grids int NOT NULL,
        digest text NOT NULL,
        effective_at timestamptz NOT NULL,
        published_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE grid (
        revision int NOT NULL REFERENCES grid_revision (revision),
        code text NOT NULL,
        community text NOT NULL REFERENCES unit (code),
        name text NOT NULL,
        polygon jsonb NOT NULL,
        households int NOT NULL,
        synthetic boolean NOT NULL,
        PRIMARY KEY (revision, code)
      )`);
    await runner.query('CREATE INDEX grid_community ON grid (revision, community)');
    await runner.query(
      `CREATE TABLE person (person_id uuid PRIMARY KEY, name text NOT NULL, synthetic boolean NOT NULL)`,
    );
    await runner.query(`
      CREATE TABLE post (
        post_id uuid PRIMARY KEY,
        version int NOT NULL,
        person_id uuid NOT NULL REFERENCES person (person_id),
        role text NOT NULL,
        unit text NOT NULL REFERENCES unit (code),
        valid_from timestamptz NOT NULL,
        valid_to timestamptz,
        withdrawn_at timestamptz
      )`);
    await runner.query('CREATE INDEX post_person ON post (person_id)');
    await runner.query('CREATE INDEX post_unit ON post (unit, role)');
    await runner.query(`
      CREATE TABLE catalogue (version int PRIMARY KEY, items jsonb NOT NULL, published_at timestamptz NOT NULL)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
