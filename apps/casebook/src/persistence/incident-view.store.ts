import type {
  Custodian,
  EvidenceRef,
  IncidentEvent,
  IncidentLevel,
  Point,
  Stage,
  StartedClock,
  SubTask,
  TextRef,
} from '#contracts';
import type { EntityManager } from 'typeorm';
import { type IncidentView, nextDueAt, type SurveyFigures } from '../domain/incident-view.js';
import type { LastRuling } from '../domain/at-the-desk.js';
import type { PendingRequest } from '../domain/waiting.js';

/** A row of `incident_view`. */
export interface IncidentViewRow {
  incident_id: string;
  version: number;
  number: string | null;
  stage: Stage;
  custodian: Custodian;
  channel: string | null;
  confidential: boolean;
  subcategory: string | null;
  urgent: boolean;
  level: IncidentLevel | null;
  grid: string;
  lng: number | null;
  lat: number | null;
  lead_unit: string | null;
  co_units: string[];
  inspector: string | null;
  reported_by: string | null;
  reported_at: Date;
  updated_at: Date;
  next_due_at: Date | null;
  open_clocks: StartedClock[];
  text_ref: TextRef | null;
  address_ref: TextRef | null;
  evidence: EvidenceRef[];
  rework_count: number;
  return_count: number;
  merged_into: IncidentView['mergedInto'];
  round: number;
  survey: SurveyFigures | null;
  pending_request: PendingRequest | null;
  suspended_until: string | null;
  sub_tasks: SubTask[];
  handler: string | null;
  last_ruling: LastRuling | null;
}

export function toView(row: IncidentViewRow): IncidentView {
  const point: Point | null = row.lng === null || row.lat === null ? null : { lng: row.lng, lat: row.lat };
  return {
    incidentId: row.incident_id,
    version: row.version,
    number: row.number,
    stage: row.stage,
    custodian: row.custodian,
    channel: row.channel,
    confidential: row.confidential,
    subcategory: row.subcategory,
    urgent: row.urgent,
    level: row.level,
    scope: {
      grid: row.grid,
      leadUnit: row.lead_unit,
      coUnits: row.co_units,
      inspector: row.inspector,
      reportedBy: row.reported_by,
    },
    point,
    reportedAt: row.reported_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    openClocks: row.open_clocks,
    text: row.text_ref,
    address: row.address_ref,
    evidence: row.evidence,
    reworkCount: row.rework_count,
    returnCount: row.return_count,
    mergedInto: row.merged_into,
    round: row.round,
    survey: row.survey,
    pendingRequest: row.pending_request,
    suspendedUntil: row.suspended_until,
    subTasks: row.sub_tasks,
    handler: row.handler,
    lastRuling: row.last_ruling,
  };
}

const columns = [
  ['incident_id', 'uuid'],
  ['version', 'int'],
  ['number', 'text'],
  ['stage', 'text'],
  ['custodian', 'text'],
  ['channel', 'text'],
  ['confidential', 'boolean'],
  ['subcategory', 'text'],
  ['urgent', 'boolean'],
  ['level', 'text'],
  ['grid', 'text'],
  ['lng', 'double precision'],
  ['lat', 'double precision'],
  ['lead_unit', 'text'],
  ['co_units', 'text[]'],
  ['inspector', 'uuid'],
  ['reported_by', 'uuid'],
  ['reported_at', 'timestamptz'],
  ['updated_at', 'timestamptz'],
  ['next_due_at', 'timestamptz'],
  ['open_clocks', 'jsonb'],
  ['text_ref', 'jsonb'],
  ['address_ref', 'jsonb'],
  ['evidence', 'jsonb'],
  ['rework_count', 'int'],
  ['return_count', 'int'],
  ['merged_into', 'jsonb'],
  ['round', 'int'],
  ['survey', 'jsonb'],
  ['pending_request', 'jsonb'],
  ['suspended_until', 'text'],
  ['sub_tasks', 'jsonb'],
  ['handler', 'uuid'],
  ['last_ruling', 'jsonb'],
] as const;
const names = columns.map(([name]) => name).join(', ');

const upsert = `
  INSERT INTO incident_view (${names})
  SELECT ${names} FROM jsonb_to_recordset($1::jsonb) AS v(${columns.map((column) => column.join(' ')).join(', ')})
  ORDER BY incident_id
  ON CONFLICT (incident_id) DO UPDATE SET
    ${columns.map(([name]) => `${name} = excluded.${name}`).join(', ')}
  WHERE incident_view.version < excluded.version
  RETURNING incident_id`;

/** An incident's view as it is now, not locked. */
export async function findView(
  source: { query(sql: string, parameters: unknown[]): Promise<IncidentViewRow[]> },
  incidentId: string,
): Promise<IncidentView | undefined> {
  const [row] = await source.query('SELECT * FROM incident_view WHERE incident_id = $1', [incidentId]);
  return row && toView(row);
}

/** Locks and reads views, in the order of their ids. */
export async function lockViews(manager: EntityManager, incidentIds: readonly string[]): Promise<IncidentView[]> {
  const rows: IncidentViewRow[] = await manager.query(
    'SELECT * FROM incident_view WHERE incident_id = ANY($1::uuid[]) ORDER BY incident_id FOR UPDATE',
    [incidentIds],
  );
  return rows.map(toView);
}

/** Writes views in one statement. Throws when one has gone on meanwhile: it must have been locked. */
export async function saveViews(manager: EntityManager, views: readonly IncidentView[]): Promise<void> {
  if (views.length === 0) return;
  const rows = views.map((view) => ({
    incident_id: view.incidentId,
    version: view.version,
    number: view.number,
    stage: view.stage,
    custodian: view.custodian,
    channel: view.channel,
    confidential: view.confidential,
    subcategory: view.subcategory,
    urgent: view.urgent,
    level: view.level,
    grid: view.scope.grid,
    lng: view.point?.lng ?? null,
    lat: view.point?.lat ?? null,
    lead_unit: view.scope.leadUnit,
    co_units: view.scope.coUnits,
    inspector: view.scope.inspector,
    reported_by: view.scope.reportedBy,
    reported_at: view.reportedAt,
    updated_at: view.updatedAt,
    next_due_at: nextDueAt(view),
    open_clocks: view.openClocks,
    text_ref: view.text,
    address_ref: view.address,
    evidence: view.evidence,
    rework_count: view.reworkCount,
    return_count: view.returnCount,
    merged_into: view.mergedInto,
    round: view.round,
    survey: view.survey,
    pending_request: view.pendingRequest,
    suspended_until: view.suspendedUntil,
    sub_tasks: view.subTasks,
    handler: view.handler,
    last_ruling: view.lastRuling,
  }));
  const written: unknown[] = await manager.query(upsert, [JSON.stringify(rows)]);
  if (written.length !== views.length) throw new Error('a view went on while it was being changed');
}

/** Adds steps to the timelines in one statement. */
export async function saveTimeline(manager: EntityManager, events: readonly IncidentEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    incident_id: event.subject,
    version: event.incidentversion,
    event_id: event.id,
    type: event.type,
    at: event.time,
    actor: event.actor,
    actor_post: event.actorpost ?? null,
    actor_unit: event.actorunit ?? null,
    actor_role: event.actorrole ?? null,
    stage: event.stage,
    custodian: event.custodian,
    data: event.data,
  }));
  await manager.query(
    `INSERT INTO timeline_entry (incident_id, version, event_id, type, at, actor, actor_post, actor_unit, actor_role,
                                 stage, custodian, data)
     SELECT incident_id, version, event_id, type, at, actor, actor_post, actor_unit, actor_role, stage, custodian, data
     FROM jsonb_to_recordset($1::jsonb) AS t(incident_id uuid, version int, event_id uuid, type text, at timestamptz,
       actor text, actor_post uuid, actor_unit text, actor_role text, stage text, custodian text, data jsonb)`,
    [JSON.stringify(rows)],
  );
}
