import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is about an incident and no step of its life. A table of its own: a fact may come before the incident's first
 * step, and never touches its version.
 */
export class SideFact1750000001303 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE side_fact (
        event_id uuid PRIMARY KEY,
        incident_id uuid NOT NULL,
        type text NOT NULL,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        actor_post uuid,
        actor_unit text,
        actor_role text,
        data jsonb NOT NULL
      )`);
    await runner.query('CREATE INDEX side_fact_incident ON side_fact (incident_id, at)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
