import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Posts that stand in for others, and the reasons that people gave for changes. */
export class Organisation1750000001202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE post
        ADD delegation_of uuid REFERENCES post (post_id),
        ADD delegated_by uuid REFERENCES person (person_id),
        ADD CHECK ((delegation_of IS NULL) = (delegated_by IS NULL))`);
    await runner.query('CREATE INDEX post_delegation ON post (delegation_of) WHERE delegation_of IS NOT NULL');
    await runner.query(`
      CREATE TABLE registry_text (
        text_id uuid PRIMARY KEY,
        area text NOT NULL,
        readable_with text NOT NULL,
        salt bytea NOT NULL,
        content text NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
