import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps and facts that figures count, by when they were: a day or a month of them, whatever is stored beside them. */
export class Figures1750000006101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX timeline_counted ON timeline_entry (type, at, incident_id)
      WHERE type IN ('incident.reported.v1', 'incident.registered.v1', 'incident.dispatched.v1', 'incident.fed-back.v1',
                     'incident.closed.v1', 'incident.surveyed.v1', 'incident.verification-requested.v1',
                     'incident.inspection-assigned.v1')`);
    await runner.query(`
      CREATE INDEX side_fact_counted ON side_fact (type, at, incident_id)
      WHERE type IN ('incident.hotline-ordered.v1', 'incident.hotline-surveyed.v1')`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
