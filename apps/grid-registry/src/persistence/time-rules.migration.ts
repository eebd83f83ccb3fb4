import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 时限规则 of the counties, by version. A published one stays as it is, for everybody: clocks were started by it. */
export class TimeRules1750000004601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE time_rules (
        version int PRIMARY KEY,
        county text NOT NULL REFERENCES unit (code),
        valid_from timestamptz NOT NULL,
        rules jsonb NOT NULL,
        published_at timestamptz NOT NULL,
        published_by text NOT NULL
      )`);
    await runner.query('CREATE INDEX time_rules_county ON time_rules (county, version)');
    await runner.query(`
      CREATE FUNCTION published_time_rules_stay() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'published time rules never change'; END $$`);
    await runner.query(`
      CREATE TRIGGER time_rules_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON time_rules
      FOR EACH STATEMENT EXECUTE FUNCTION published_time_rules_stay()`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
