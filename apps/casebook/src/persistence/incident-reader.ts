import { Injectable } from '@nestjs/common';
import { custodians, stages } from '#contracts';
import { Database } from '#database';
import { z } from 'zod';
import type { IncidentView } from '../domain/incident-view.js';
import { findView, type IncidentViewRow, toView } from './incident-view.store.js';

/** A step as it is shown: who did what under which post, and what it carried. */
export const timelineEntry = z
  .object({
    version: z.int(),
    eventId: z.uuid(),
    type: z.string(),
    at: z.date(),
    actor: z.string(),
    actorPost: z.uuid().nullable(),
    actorUnit: z.string().nullable(),
    actorRole: z.string().nullable(),
    stage: z.enum(stages),
    custodian: z.enum(custodians),
    data: z.unknown().describe('Of the event; its schema is in the AsyncAPI document'),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof timelineEntry>;

/** 并入的事项: an incident that is merged into another, and handled with that one. */
export const mergedIncident = z
  .object({ incidentId: z.uuid(), number: z.string(), reportedAt: z.iso.datetime() })
  .meta({ id: 'MergedIncident' });
export type MergedIncident = z.infer<typeof mergedIncident>;

/** Reads what the projection has written. */
@Injectable()
export class IncidentReader {
  constructor(private readonly database: Database) {}

  find(incidentId: string): Promise<IncidentView | undefined> {
    return findView(this.database, incidentId);
  }

  /** Those that exist, by their ids. */
  async findAll(incidentIds: readonly string[]): Promise<ReadonlyMap<string, IncidentView>> {
    if (incidentIds.length === 0) return new Map();
    const rows = await this.database.query<IncidentViewRow>(
      'SELECT * FROM incident_view WHERE incident_id = ANY($1::uuid[])',
      [incidentIds],
    );
    return new Map(rows.map((row) => [row.incident_id, toView(row)]));
  }

  /** What is merged into the incident now, as it was reported. */
  async mergedInto(incidentId: string): Promise<MergedIncident[]> {
    const rows = await this.database.query<{ incidentId: string; number: string | null; reportedAt: Date }>(
      `SELECT incident_id AS "incidentId", number, reported_at AS "reportedAt" FROM incident_view
       WHERE merged_into IS NOT NULL AND merged_into->>'incidentId' = $1 ORDER BY reported_at, incident_id`,
      [incidentId],
    );
    return rows.map((row) => ({ ...row, number: row.number ?? '', reportedAt: row.reportedAt.toISOString() }));
  }

  /** The incident's steps in order, up to a version. */
  timeline(incidentId: string, upTo: number): Promise<TimelineEntry[]> {
    return this.database.query<TimelineEntry>(
      `SELECT version, event_id AS "eventId", type, at, actor, actor_post AS "actorPost", actor_unit AS "actorUnit",
              actor_role AS "actorRole", stage, custodian, data
       FROM timeline_entry WHERE incident_id = $1 AND version <= $2 ORDER BY version`,
      [incidentId, upTo],
    );
  }
}
