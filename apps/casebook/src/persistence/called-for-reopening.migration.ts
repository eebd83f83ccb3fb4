import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As it stands in the index, and in the condition that is to use it. */
export const callsForReopening = `stage = 'CLOSED' AND (survey->>'causeWithinPower' = 'true'
    OR survey->'byResident'->>'asksForReopening' = 'true')`;

/** Which closed incidents somebody is to decide on whether they are done once more (重办): few of all. */
export class CalledForReopening1750000006003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX view_called_for_reopening ON incident_view (reported_at DESC, incident_id) WHERE ${callsForReopening}`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
