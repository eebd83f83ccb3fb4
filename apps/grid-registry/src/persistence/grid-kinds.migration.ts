import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 网格类型 of every grid, published or drawn; what was there before is ordinary. */
export class GridKinds1750000006301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['grid', 'grid_draft_grid']) {
      await runner.query(
        `ALTER TABLE ${table} ADD kind text NOT NULL DEFAULT 'ORDINARY' CHECK (kind IN ('ORDINARY', 'DEDICATED'))`,
      );
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
