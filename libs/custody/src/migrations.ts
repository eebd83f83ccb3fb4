import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deadlineMigrations } from '#deadlines';
import { nothingKnown } from '#lifecycle';

/** Answers kept for repeated commands (architecture: a refusal is an answer). */
export class Idempotency1750000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency (
        person uuid NOT NULL,
        route text NOT NULL,
        key text NOT NULL,
        digest text NOT NULL,
        outcome json,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (person, route, key)
      )`);
    await runner.query('CREATE INDEX idempotency_age ON idempotency USING brin (created_at)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** Incidents as this service has them, followed from the events. */
export class Incident1750000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE incident (
        incident_id uuid PRIMARY KEY,
        version int NOT NULL CHECK (version > 0),
        stage text NOT NULL,
        custodian text NOT NULL,
        grid text NOT NULL,
        lead_unit text,
        co_units text[] NOT NULL,
        inspector uuid,
        reported_by uuid,
        held jsonb NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT clock_timestamp()
      ) WITH (fillfactor = 80)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/**
 * The place of an incident, for the day when its grid is retired; incidents from before have none. `open` and not the
 * stage stands in the index of open work, so that a step which leaves it open leaves the index alone.
 */
export class OpenWork1750000001701 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE incident
        ADD COLUMN lng double precision,
        ADD COLUMN lat double precision,
        ADD COLUMN grid_revision int,
        ADD COLUMN open boolean NOT NULL GENERATED ALWAYS AS
          (stage NOT IN ('REJECTED', 'MERGED', 'TRANSFERRED', 'CLOSED', 'VOIDED')) STORED`);
    await runner.query('CREATE INDEX incident_open ON incident (custodian, grid, lead_unit, co_units) WHERE open');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** What every custodian keeps of an incident for what all of them offer (lifecycle: IncidentParticulars). */
export class IncidentParticulars1750000001301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE incident ADD COLUMN particulars jsonb NOT NULL DEFAULT '${JSON.stringify(nothingKnown)}'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** What came to the particulars later (ADR 45): incidents from before are not suspended, and have no sub-tasks on record. */
export class SuspensionAndSubTasks1750000004501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const unknown = `'${JSON.stringify(nothingKnown)}'::jsonb`;
    await runner.query(`ALTER TABLE incident ALTER COLUMN particulars SET DEFAULT ${unknown}`);
    await runner.query(
      `UPDATE incident SET particulars = ${unknown} || particulars WHERE NOT particulars ? 'subTasks'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** After a restore to an earlier moment: which steps are still to come back from the topic (see StepsAhead). */
export class StepAhead1750000001901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE step_ahead (incident_id uuid PRIMARY KEY, version int NOT NULL)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** Free texts this service took, each with the salt of its commitment, and the tables it declared. */
export class FreeText1750000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE free_text (
        text_id uuid PRIMARY KEY,
        incident_id uuid NOT NULL,
        salt bytea NOT NULL,
        content text NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
    await runner.query('CREATE INDEX free_text_incident ON free_text (incident_id)');
    await runner.query(`
      CREATE TABLE declared_table (
        number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        digest text NOT NULL,
        declared_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** Texts are encrypted with their salts, under keys that another database holds: where no migration can reach. */
export class EncryptedText1750000003402 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await refuseIfAny(runner, 'free_text');
    await runner.query(`
      ALTER TABLE free_text DROP COLUMN salt, DROP COLUMN content,
        ADD COLUMN key_id uuid NOT NULL, ADD COLUMN encrypted bytea NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}

/** Stops where there are rows from before values were encrypted: to lose them is a person's decision. */
export async function refuseIfAny(runner: QueryRunner, table: string): Promise<void> {
  const rows: unknown[] = await runner.query(`SELECT FROM ${table} LIMIT 1`);
  if (rows.length > 0) {
    throw new Error(
      `${table} holds values from before they were encrypted: begin with an empty database (see CHANGELOG)`,
    );
  }
}

/** For a service that takes commands but follows no incidents. */
export const commandMigrations = [Idempotency1750000000011];

/** For a service that follows incidents and holds none. */
export const followerMigrations = [
  Incident1750000000012,
  IncidentParticulars1750000001301,
  OpenWork1750000001701,
  SuspensionAndSubTasks1750000004501,
];

/** For a service that may have custody. */
export const custodyMigrations = [
  ...commandMigrations,
  ...followerMigrations,
  FreeText1750000000013,
  EncryptedText1750000003402,
  StepAhead1750000001901,
  ...deadlineMigrations,
];
