import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 准入申请 and what the townships think of them. */
export class AdmissionApplications1750000004802 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE admission_application (
        application_id uuid PRIMARY KEY,
        county text NOT NULL REFERENCES unit (code),
        unit text NOT NULL REFERENCES unit (code),
        item jsonb NOT NULL,
        asked text[] NOT NULL,
        applied_by uuid[] NOT NULL,
        applied_at timestamptz NOT NULL,
        reason jsonb NOT NULL,
        conditions jsonb NOT NULL,
        decision text CHECK (decision IN ('ADMITTED', 'DENIED')),
        decided_at timestamptz,
        notice jsonb,
        list_version int
      )`);
    // One at a time for what a level is to get.
    await runner.query(`
      CREATE UNIQUE INDEX admission_open ON admission_application (county, (item->>'level'), (item->>'subcategory'))
      WHERE decision IS NULL`);
    await runner.query('CREATE INDEX admission_county ON admission_application (county, applied_at DESC)');
    await runner.query(`
      CREATE TABLE admission_opinion (
        application_id uuid NOT NULL REFERENCES admission_application (application_id),
        unit text NOT NULL REFERENCES unit (code),
        agrees boolean NOT NULL,
        opinion jsonb NOT NULL,
        given_at timestamptz NOT NULL,
        PRIMARY KEY (application_id, unit)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
