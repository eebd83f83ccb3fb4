import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Incidents still under way: a few of all there ever were. As the index has it; a query must say the same. */
export const openOnly = "stage NOT IN ('REJECTED', 'MERGED', 'TRANSFERRED', 'CLOSED', 'VOIDED')";

/** For more ways to filter, order and count. Partial where only few incidents qualify. */
export class ListIndexes1750000001402 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const newest = 'reported_at DESC, incident_id DESC';
    await runner.query('DROP INDEX view_number');
    // In "C" order, as grids: what begins alike is a range, and the planner knows how many there are.
    await runner.query('ALTER TABLE incident_view ALTER COLUMN number TYPE text COLLATE "C"');
    await runner.query('CREATE INDEX view_number ON incident_view (number)');
    await runner.query('DROP INDEX view_due');
    await runner.query(
      'CREATE INDEX view_due ON incident_view (next_due_at, incident_id) WHERE next_due_at IS NOT NULL',
    );
    await runner.query(`CREATE INDEX view_channel ON incident_view (channel, ${newest})`);
    await runner.query(`CREATE INDEX view_urgent ON incident_view (${newest}) WHERE urgent`);
    await runner.query(`CREATE INDEX view_open ON incident_view (grid, stage, next_due_at) WHERE ${openOnly}`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
