import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What operators' programs did to the databases as a whole, until it is on record: written by them, not by a service. */
export class OperatorsAct1750000003302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE operators_act (
        act_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        type text NOT NULL CHECK (type IN ('audit.backup-made.v1', 'audit.restored.v1')),
        data jsonb NOT NULL,
        done_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
