import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where people last were who share it. Unlogged: neither the log nor a backup ever has where somebody was, and a crash
 * of the server forgets it.
 */
export class SharedPositions1750000006201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE shared_position (
        person_id uuid PRIMARY KEY,
        post_id uuid NOT NULL,
        role text NOT NULL,
        unit text NOT NULL,
        since timestamptz NOT NULL,
        heard_at timestamptz NOT NULL,
        lng double precision,
        lat double precision,
        accuracy int,
        CHECK (num_nulls(lng, lat, accuracy) IN (0, 3))
      )`);
    await runner.query('CREATE INDEX shared_position_unit ON shared_position (unit text_pattern_ops)');
    await runner.query('CREATE INDEX shared_position_heard ON shared_position (heard_at)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
