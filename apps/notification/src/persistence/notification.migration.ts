import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People's notices, where they can be reached, departments' webhooks, and what is on its way to any of them. */
export class Notification1750000004401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice (
        notice_id uuid PRIMARY KEY,
        person uuid NOT NULL,
        event_id uuid NOT NULL,
        content jsonb NOT NULL,
        made_at timestamptz NOT NULL,
        read_at timestamptz,
        UNIQUE (person, event_id)
      )`);
    await runner.query('CREATE INDEX notice_of ON notice (person, notice_id DESC)');
    await runner.query('CREATE INDEX notice_unread ON notice (person) WHERE read_at IS NULL');
    await runner.query('CREATE INDEX notice_age ON notice USING brin (made_at)');
    await runner.query(`
      CREATE TABLE contact (
        person uuid PRIMARY KEY,
        channels text[] NOT NULL,
        unwanted text[] NOT NULL,
        key_id uuid NOT NULL,
        encrypted bytea NOT NULL,
        set_at timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE webhook (
        webhook_id uuid PRIMARY KEY,
        unit text NOT NULL,
        url text NOT NULL,
        kinds text[] NOT NULL,
        key_id uuid NOT NULL,
        encrypted_secret bytea NOT NULL,
        made_at timestamptz NOT NULL,
        ended_at timestamptz
      )`);
    await runner.query('CREATE INDEX webhook_unit ON webhook (unit) WHERE ended_at IS NULL');
    await runner.query(`
      CREATE TABLE delivery (
        delivery_id uuid PRIMARY KEY,
        channel text NOT NULL,
        notice_id uuid REFERENCES notice (notice_id) ON DELETE CASCADE,
        webhook_id uuid REFERENCES webhook (webhook_id),
        event_id uuid NOT NULL,
        body text,
        made_at timestamptz NOT NULL,
        queued_at timestamptz NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz,
        delivered_at timestamptz,
        given_up_at timestamptz,
        UNIQUE (notice_id, channel),
        UNIQUE (webhook_id, event_id),
        CHECK ((notice_id IS NULL) <> (webhook_id IS NULL))
      )`);
    await runner.query('CREATE INDEX delivery_due ON delivery (next_attempt_at) WHERE next_attempt_at IS NOT NULL');
    await runner.query('CREATE INDEX delivery_of_webhook ON delivery (webhook_id, delivery_id DESC)');
    await runner.query('CREATE INDEX delivery_age ON delivery USING brin (made_at)');
    await runner.query(`
      CREATE TABLE delivery_attempt (
        delivery_id uuid NOT NULL REFERENCES delivery (delivery_id) ON DELETE CASCADE,
        at timestamptz NOT NULL,
        outcome text NOT NULL,
        detail text NOT NULL
      )`);
    await runner.query('CREATE INDEX delivery_attempt_of ON delivery_attempt (delivery_id, at)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
