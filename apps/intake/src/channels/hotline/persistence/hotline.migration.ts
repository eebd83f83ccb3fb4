import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The hotline's orders, what it is owed of each, in order, and what it heard from callers. Who called is a reporter. */
export class Hotline1750000004202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hotline_order (
        order_no text PRIMARY KEY,
        version int NOT NULL,
        unit text NOT NULL,
        incident_id uuid NOT NULL REFERENCES incident (incident_id),
        follows uuid NOT NULL REFERENCES incident (incident_id),
        party uuid NOT NULL,
        appeal_type text NOT NULL,
        source_channel text NOT NULL,
        called_at timestamptz NOT NULL,
        dispatched_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        taken_at timestamptz NOT NULL,
        closed_at timestamptz,
        return_requested_at timestamptz,
        returned_at timestamptz,
        completed_at timestamptz,
        last_seq int NOT NULL DEFAULT 0,
        acknowledged_seq int NOT NULL DEFAULT 0,
        attempts int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz,
        last_failure text,
        parked_at timestamptz
      )`);
    await runner.query('CREATE INDEX hotline_order_follows ON hotline_order (follows)');
    await runner.query('CREATE INDEX hotline_order_party ON hotline_order (party)');
    await runner.query('CREATE INDEX hotline_order_dispatched ON hotline_order (dispatched_at)');
    await runner.query(
      'CREATE INDEX hotline_order_owed ON hotline_order (next_attempt_at) WHERE next_attempt_at IS NOT NULL',
    );
    await runner.query(`
      CREATE TABLE hotline_callback (
        order_no text NOT NULL REFERENCES hotline_order (order_no),
        seq int NOT NULL,
        kind text NOT NULL,
        detail jsonb NOT NULL,
        at timestamptz NOT NULL,
        event_id uuid,
        acknowledged_at timestamptz,
        PRIMARY KEY (order_no, seq),
        UNIQUE (order_no, event_id)
      )`);
    await runner.query(`
      CREATE TABLE hotline_survey (
        order_no text NOT NULL REFERENCES hotline_order (order_no),
        survey_no text NOT NULL,
        surveyed_at timestamptz NOT NULL,
        reached boolean NOT NULL,
        responded boolean,
        resolution text,
        satisfaction text NOT NULL,
        cause_within_power boolean,
        PRIMARY KEY (order_no, survey_no)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
