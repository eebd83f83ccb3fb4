import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As it stands in the index of cards, and in every condition that is to use it. */
export const shownCard = `EXISTS (SELECT FROM side_fact AS shown WHERE shown.incident_id = incident_view.incident_id
    AND shown.type = 'incident.carded.v1' AND shown.data->>'card' = ?)`;

/** Which incidents a card was shown for: few of all facts. */
export class Carded1750000004702 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX side_fact_carded ON side_fact (incident_id, (data->>'card')) WHERE type = 'incident.carded.v1'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
