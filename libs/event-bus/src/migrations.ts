import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The outbox. Columns as Debezium's outbox event router expects them, so that change data capture can replace the
 * relay; `position` is assigned under the incident's row lock and so keeps each incident's order.
 */
export class Outbox1750000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        aggregatetype text NOT NULL,
        aggregateid text NOT NULL,
        type text NOT NULL,
        payload bytea NOT NULL,
        headers jsonb,
        shard smallint NOT NULL GENERATED ALWAYS AS (abs(hashtext(aggregateid) % 4)) STORED,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        published_at timestamptz
      )`);
    await runner.query(`CREATE INDEX outbox_unpublished ON outbox (position) WHERE published_at IS NULL`);
    // Rows come in the order of time: BRIN finds the old ones and costs next to nothing to keep.
    await runner.query(`CREATE INDEX outbox_age ON outbox USING brin (created_at)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** The inbox, what could not be applied, and what waits behind it. */
export class Inbox1750000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inbox (
        consumer text NOT NULL,
        event_id uuid NOT NULL,
        received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (consumer, event_id)
      )`);
    await runner.query(`CREATE INDEX inbox_age ON inbox USING brin (received_at)`);
    await runner.query(`
      CREATE TABLE dead_letter (
        id uuid PRIMARY KEY,
        consumer text NOT NULL,
        event_id text,
        incident_id uuid,
        incident_version int,
        topic text NOT NULL,
        partition int NOT NULL,
        "offset" bigint NOT NULL,
        bytes bytea NOT NULL,
        digest text NOT NULL,
        reason text NOT NULL,
        detail text NOT NULL,
        blocking boolean NOT NULL,
        status text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'REPLAYED', 'SKIPPED')),
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        resolved_at timestamptz,
        UNIQUE (topic, partition, "offset", consumer)
      )`);
    await runner.query(`CREATE INDEX dead_letter_open ON dead_letter (incident_id) WHERE status = 'OPEN'`);
    await runner.query(`
      CREATE TABLE parked_event (
        incident_id uuid NOT NULL,
        incident_version int NOT NULL,
        consumer text NOT NULL,
        topic text NOT NULL,
        partition int NOT NULL,
        "offset" bigint NOT NULL,
        bytes bytea NOT NULL,
        parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (consumer, incident_id, incident_version)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** What every service with a database and events needs. */
export const eventBusMigrations = [Outbox1750000000001, Inbox1750000000002];
