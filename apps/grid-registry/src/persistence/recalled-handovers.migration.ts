import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A handover may be taken back; a shift is handed over once at a time. */
export class RecalledHandovers1750000001204 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE duty_handover ADD recalled_at timestamptz');
    await runner.query('ALTER TABLE duty_handover ADD CHECK (recalled_at IS NULL OR taken_over_at IS NULL)');
    await runner.query('ALTER TABLE duty_handover DROP CONSTRAINT duty_handover_outgoing_shift_key');
    await runner.query(
      'CREATE UNIQUE INDEX duty_handover_once ON duty_handover (outgoing_shift) WHERE recalled_at IS NULL',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
