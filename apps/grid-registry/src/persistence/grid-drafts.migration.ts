import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outlines of units, drafts of grid revisions, and what makes a published revision immutable. */
export class GridDrafts1750000001102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unit_outline (
        unit text PRIMARY KEY REFERENCES unit (code),
        outline jsonb NOT NULL,
        synthetic boolean NOT NULL
      )`);
    await runner.query(`ALTER TABLE grid_revision ADD published_by text NOT NULL DEFAULT 'system:grid-registry'`);
    await runner.query('CREATE INDEX grid_revision_county ON grid_revision (county, revision)');
    await runner.query('CREATE INDEX grid_code ON grid (code)');
    await runner.query(`
      CREATE TABLE grid_draft (
        draft_id uuid PRIMARY KEY,
        county text NOT NULL REFERENCES unit (code),
        version int NOT NULL,
        based_on int REFERENCES grid_revision (revision),
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL,
        published_as int UNIQUE REFERENCES grid_revision (revision)
      )`);
    await runner.query('CREATE INDEX grid_draft_county ON grid_draft (county, changed_at)');
    await runner.query(`
      CREATE TABLE grid_draft_grid (
        draft_id uuid NOT NULL REFERENCES grid_draft (draft_id),
        code text NOT NULL,
        community text,
        name text NOT NULL,
        polygon jsonb NOT NULL,
        households int NOT NULL,
        synthetic boolean NOT NULL,
        PRIMARY KEY (draft_id, code)
      )`);
    // Rights alone would not do: whoever may publish may insert, and the owner's migrations may slip.
    await runner.query(`
      CREATE FUNCTION published_grids_stay() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'a published grid revision never changes'; END $$`);
    for (const table of ['grid_revision', 'grid']) {
      await runner.query(`
        CREATE TRIGGER ${table}_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION published_grids_stay()`);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
