import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The command centre's roster, and who handed over to whom. */
export class DutyRoster1750000001203 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE duty_shift (
        shift_id uuid PRIMARY KEY,
        version int NOT NULL,
        area text NOT NULL REFERENCES unit (code),
        role text NOT NULL,
        person_id uuid NOT NULL REFERENCES person (person_id),
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
        cancelled_at timestamptz
      )`);
    await runner.query('CREATE INDEX duty_shift_roster ON duty_shift (area, starts_at)');
    await runner.query('CREATE INDEX duty_shift_person ON duty_shift (person_id, starts_at)');
    await runner.query(`
      CREATE TABLE duty_handover (
        handover_id uuid PRIMARY KEY,
        area text NOT NULL,
        role text NOT NULL,
        outgoing_shift uuid NOT NULL UNIQUE REFERENCES duty_shift (shift_id),
        incoming_shift uuid NOT NULL REFERENCES duty_shift (shift_id),
        note uuid REFERENCES registry_text (text_id),
        stated jsonb NOT NULL,
        handed_over_at timestamptz NOT NULL,
        taken_over_at timestamptz
      )`);
    await runner.query('CREATE INDEX duty_handover_area ON duty_handover (area, handed_over_at)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
