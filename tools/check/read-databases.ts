import pg from 'pg';
import { eventFact } from './event-fact.js';
import {
  type IncidentFact,
  keptAttachment,
  keptFile,
  keptText,
  type OrderFact,
  type OutboxFact,
  type SetAside,
  type TimelineFact,
  type TrailFact,
} from './facts.js';

const page = 5_000;

/** A service's database, read only. Pages keep memory small: an outbox may hold millions of rows. */
export class ServiceDatabase {
  private readonly pool: pg.Pool;

  constructor(
    readonly service: string,
    url: string,
  ) {
    this.pool = new pg.Pool({ connectionString: url, max: 2, application_name: 'grid-dispatch check' });
    this.pool.on('error', () => undefined);
  }

  async query<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, parameters)).rows;
  }

  async has(table: string): Promise<boolean> {
    const [row] = await this.query<{ found: boolean }>('SELECT to_regclass($1) IS NOT NULL AS found', [table]);
    return row?.found ?? false;
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  /**
   * The outbox’s events that the trail records; what goes to dead-letter topics and what the trail says of its own tree
   * is none of them.
   */
  async outbox(): Promise<OutboxFact[]> {
    const facts: OutboxFact[] = [];
    for (let after = '0'; ;) {
      const rows = await this.query<{ position: string; payload: Buffer; published: boolean }>(
        `SELECT position, payload, published_at IS NOT NULL AS published FROM outbox
         WHERE position > $1 AND aggregatetype <> 'checkpoint' AND type <> 'dead-letter' ORDER BY position LIMIT ${page}`,
        [after],
      );
      for (const { payload, published } of rows) {
        const event = eventFact(payload);
        if (!event) throw new Error(`the outbox of ${this.service} holds something that is no event`);
        facts.push({ ...event, service: this.service, published });
      }
      after = rows.at(-1)?.position ?? after;
      if (rows.length < page) return facts;
    }
  }

  async incidents(table: 'incident' | 'incident_view'): Promise<IncidentFact[]> {
    const rows = await this.query<Omit<IncidentFact, 'service'>>(
      `SELECT incident_id AS "incidentId", version, stage, custodian, grid, lead_unit AS "leadUnit",
              co_units AS "coUnits", inspector, reported_by AS "reportedBy" FROM ${table}`,
    );
    return rows.map((row) => ({ service: this.service, ...row }));
  }

  /** What is merged into what, as the casebook shows it. */
  async masters(): Promise<[string, string][]> {
    const rows = await this.query<{ id: string; master: string }>(
      `SELECT incident_id AS id, merged_into->>'incidentId' AS master FROM incident_view WHERE merged_into IS NOT NULL`,
    );
    return rows.map(({ id, master }) => [id, master]);
  }

  orders(): Promise<OrderFact[]> {
    return this.query<OrderFact & pg.QueryResultRow>(
      `SELECT order_no AS "orderNo", incident_id AS "incidentId", follows,
              (SELECT coalesce(json_agg(json_build_object('seq', seq, 'kind', kind,
                                        'acknowledged', acknowledged_at IS NOT NULL) ORDER BY seq), '[]')
               FROM hotline_callback AS c WHERE c.order_no = o.order_no) AS callbacks
       FROM hotline_order AS o ORDER BY order_no`,
    );
  }

  /** The casebook’s timeline: steps, and side facts among them. */
  timeline(): Promise<TimelineFact[]> {
    return this.query<TimelineFact & pg.QueryResultRow>(
      `SELECT incident_id AS "incidentId", version, event_id AS "eventId" FROM timeline_entry
       UNION ALL SELECT incident_id, NULL, event_id FROM side_fact`,
    );
  }

  /** The trail; its digests are taken again from the bytes, not believed. */
  async trail(): Promise<TrailFact[]> {
    const rows = await this.query<Omit<TrailFact, 'sequence'> & { sequence: string }>(
      `SELECT sequence, encode(sha256(bytes), 'hex') AS digest, event_id AS "eventId", incident_id AS "incidentId",
              incident_version AS version
       FROM entry ORDER BY sequence`,
    );
    return rows.map(({ sequence, ...entry }) => ({ sequence: Number(sequence), ...entry }));
  }

  async files(): Promise<string[]> {
    const rows = await this.query<{ id: string }>('SELECT evidence_id AS id FROM evidence_file');
    return rows.map(({ id }) => keptFile(id));
  }

  async attachments(): Promise<string[]> {
    const rows = await this.query<{ incident: string; id: string }>(
      'SELECT incident_id AS incident, evidence_id AS id FROM evidence_attachment',
    );
    return rows.map(({ incident, id }) => keptAttachment(incident, id));
  }

  async texts(): Promise<string[]> {
    const rows = await this.query<{ incident: string; id: string }>(
      'SELECT incident_id AS incident, text_id AS id FROM free_text',
    );
    return rows.map(({ incident, id }) => keptText(this.service, incident, id));
  }

  async deadLetters(): Promise<SetAside[]> {
    const rows = await this.query<{ id: string; event_id: string | null; reason: string; place: string }>(
      `SELECT id, event_id, reason, topic || '/' || partition || '/' || "offset" AS place
       FROM dead_letter WHERE status = 'OPEN' ORDER BY created_at`,
    );
    return rows.map(({ id, event_id, reason, place }) => ({
      service: this.service,
      what: `dead letter ${id} (${reason}), event ${event_id ?? 'unknown'} at ${place}`,
    }));
  }

  async parked(): Promise<SetAside[]> {
    const rows = await this.query<{ incident_id: string; incident_version: number }>(
      'SELECT incident_id, incident_version FROM parked_event ORDER BY parked_at',
    );
    return rows.map(({ incident_id, incident_version }) => ({
      service: this.service,
      what: `incident ${incident_id}, version ${incident_version}`,
    }));
  }
}
