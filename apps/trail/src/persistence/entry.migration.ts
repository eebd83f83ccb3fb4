import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One row per event, as received. `digest` is what makes it one: the same bytes are the same entry however often they
 * are delivered, and other bytes under the same event id are another entry. `timely` is nearly every one: only what
 * waited long on its way, or tells a wrong time, is looked for by its own time; everything else by where in the sequence
 * it was received.
 */
export class Entry1750000000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE entry (
        sequence bigint PRIMARY KEY CHECK (sequence > 0),
        digest bytea NOT NULL UNIQUE,
        bytes bytea NOT NULL,
        received_at timestamptz NOT NULL,
        topic text NOT NULL,
        partition int NOT NULL,
        "offset" bigint NOT NULL,
        event_id text,
        type text,
        incident_id uuid,
        incident_version int,
        actor text,
        actor_unit text,
        time timestamptz,
        timely boolean GENERATED ALWAYS AS
          (received_at - time BETWEEN interval '-10 minutes' AND interval '10 minutes') STORED
      )`);
    await runner.query('CREATE INDEX entry_incident ON entry (incident_id, sequence) WHERE incident_id IS NOT NULL');
    await runner.query('CREATE INDEX entry_actor ON entry (actor, sequence)');
    await runner.query('CREATE INDEX entry_unit ON entry (actor_unit, sequence) WHERE actor_unit IS NOT NULL');
    await runner.query('CREATE INDEX entry_type ON entry (type, sequence)');
    await runner.query('CREATE INDEX entry_received ON entry (received_at, sequence)');
    await runner.query('CREATE INDEX entry_untimely ON entry (sequence, time) WHERE NOT timely');
    await runner.query(`
      CREATE FUNCTION entry_is_forever() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'the trail is append-only: % refused', TG_OP USING ERRCODE = '42501'; END $$`);
    await runner.query(`
      CREATE TRIGGER entry_is_forever BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
      FOR EACH STATEMENT EXECUTE FUNCTION entry_is_forever()`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
