import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which incidents were on whose desk from which entry to which: an index, made from the entries and made anew from them
 * by emptying both tables. `desk_position` is how far it has come. One index finds a desk at any moment without reading
 * what came before and after: by unit, and by the span in which it was there.
 */
export class DeskStay1750000003601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await runner.query(`
      CREATE TABLE desk_stay (
        incident_id uuid NOT NULL,
        role text NOT NULL CHECK (role IN ('GRID', 'LEAD', 'CO')),
        unit text COLLATE "C" NOT NULL,
        came bigint NOT NULL,
        gone bigint CHECK (gone > came),
        PRIMARY KEY (incident_id, came, role, unit)
      )`);
    await runner.query('CREATE INDEX desk_stay_at ON desk_stay USING gist (unit, int8range(came, gone))');
    await runner.query('CREATE TABLE desk_position (upto bigint NOT NULL)');
    await runner.query('CREATE UNIQUE INDEX desk_position_one ON desk_position ((true))');
    await runner.query('INSERT INTO desk_position (upto) VALUES (0)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
