import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 答复模板: words that a unit keeps for its answers. They are of no incident and of nobody. */
export class AnswerTemplate1750000006402 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE answer_template (
        template_id uuid PRIMARY KEY,
        unit text NOT NULL,
        purpose text NOT NULL,
        name text NOT NULL,
        text text NOT NULL,
        saved_by uuid NOT NULL,
        saved_at timestamptz NOT NULL,
        UNIQUE (unit, purpose, name)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
