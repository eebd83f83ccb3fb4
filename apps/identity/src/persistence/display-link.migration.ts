import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 屏幕令牌: links by which wall screens show figures, by the digests of their secrets. Their names stay here. */
export class DisplayLink1750000006001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE display_link (
        link_id uuid PRIMARY KEY,
        digest bytea NOT NULL UNIQUE,
        name text NOT NULL,
        area text NOT NULL,
        made_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        withdrawn_at timestamptz
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
