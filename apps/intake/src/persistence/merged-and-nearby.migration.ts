import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what is merged into an incident, and what lies around one: few rows each, so that the others cost nothing. */
export class MergedAndNearby1750000004001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX incident_merged ON incident ((held->'mergedInto'->>'incidentId')) WHERE stage = 'MERGED'`);
    await runner.query('CREATE INDEX incident_nearby ON incident (lat, lng) WHERE open');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
