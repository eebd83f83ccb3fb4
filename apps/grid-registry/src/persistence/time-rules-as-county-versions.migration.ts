import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Time rules are kept with what else counties publish in versions, and every version says why. A published one stays as
 * it is, for everybody: clocks were started by it, incidents dispatched.
 */
export class TimeRulesAsCountyVersions1750000004803 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE county_version ADD COLUMN reason jsonb');
    await runner.query('ALTER TABLE county_version DROP CONSTRAINT county_version_kind_check');
    await runner.query(`
      ALTER TABLE county_version ADD CONSTRAINT county_version_kind_check
      CHECK (kind IN ('routing-rules', 'admission-list', 'time-rules'))`);
    // A clock tells the number alone.
    await runner.query(
      `CREATE UNIQUE INDEX county_version_time_rules ON county_version (version) WHERE kind = 'time-rules'`,
    );
    await runner.query(`
      INSERT INTO county_version (kind, county, version, valid_from, content, published_at, published_by, reason)
      SELECT 'time-rules', county, version, valid_from, rules - '{version,county,validFrom,reason}'::text[],
        published_at, published_by, nullif(rules->'reason', 'null')
      FROM time_rules`);
    await runner.query('DROP TABLE time_rules');
    await runner.query('DROP FUNCTION published_time_rules_stay');
    await runner.query(`
      CREATE FUNCTION county_versions_stay() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'published versions never change'; END $$`);
    await runner.query(`
      CREATE TRIGGER county_versions_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON county_version
      FOR EACH STATEMENT EXECUTE FUNCTION county_versions_stay()`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
