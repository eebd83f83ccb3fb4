import type { MigrationInterface, QueryRunner } from 'typeorm';

const newest = 'reported_at DESC, incident_id DESC';

/**
 * One for each way to ask, in the order of the list. Each step changes the stage and so writes all of them: hence only
 * for the rows where there is something to find.
 */
const indexes: readonly (readonly [name: string, columns: string, rows?: string])[] = [
  ['view_reported', `(${newest})`],
  ['view_stage', `(stage, ${newest})`],
  ['view_grid', `(grid, ${newest})`],
  ['view_subcategory', `(subcategory, ${newest})`],
  ['view_number', '(number)'],
  ['view_lead', `(lead_unit, ${newest})`, 'lead_unit IS NOT NULL'],
  ['view_co_units', 'USING gin (co_units)', "co_units <> '{}'"],
  ['view_inspector', `(inspector, ${newest})`, 'inspector IS NOT NULL'],
  ['view_reporter', `(reported_by, ${newest})`, 'reported_by IS NOT NULL'],
  ['view_due', '(next_due_at)', 'next_due_at IS NOT NULL'],
];

/** An incident as lists and details show it, and its timeline. Grid codes in "C" order: an area is a range of them. */
export class IncidentView1750000000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE incident_view (
        incident_id uuid PRIMARY KEY,
        version int NOT NULL,
        number text,
        stage text NOT NULL,
        custodian text NOT NULL,
        channel text,
        confidential boolean NOT NULL,
        subcategory text,
        urgent boolean NOT NULL,
        grid text COLLATE "C" NOT NULL,
        lng double precision,
        lat double precision,
        lead_unit text,
        co_units text[] NOT NULL,
        inspector uuid,
        reported_by uuid,
        reported_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        next_due_at timestamptz,
        open_clocks jsonb NOT NULL,
        text_ref jsonb,
        address_ref jsonb,
        evidence jsonb NOT NULL,
        rework_count int NOT NULL,
        return_count int NOT NULL
      ) WITH (fillfactor = 80)`);
    for (const [name, columns, rows] of indexes) {
      await runner.query(`CREATE INDEX ${name} ON incident_view ${columns}${rows ? ` WHERE ${rows}` : ''}`);
    }
    await runner.query(`
      CREATE TABLE timeline_entry (
        incident_id uuid NOT NULL,
        version int NOT NULL,
        event_id uuid NOT NULL,
        type text NOT NULL,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        actor_post uuid,
        actor_unit text,
        actor_role text,
        stage text NOT NULL,
        custodian text NOT NULL,
        data jsonb NOT NULL,
        PRIMARY KEY (incident_id, version)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
