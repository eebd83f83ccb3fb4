import { z } from 'zod';
import { Injectable } from '@nestjs/common';
import type { IncidentFact, IncidentFactType } from '#contracts';
import { Database } from '#database';
import type { EntityManager } from 'typeorm';
import { countsOf, type FactCounts, noFacts } from '../domain/side-facts.js';
import { hotlineDueAt } from './hotline-due.js';

/** A side fact as the timeline shows it. */
export const factEntry = z.object({
  version: z.null().describe('Facts take no place among the versions'),
  eventId: z.uuid(),
  type: z.string(),
  at: z.date(),
  actor: z.string(),
  actorPost: z.uuid().nullable(),
  actorUnit: z.string().nullable(),
  actorRole: z.string().nullable(),
  stage: z.null(),
  custodian: z.null(),
  data: z.unknown(),
});
export type FactEntry = z.infer<typeof factEntry>;

/** Keeps a fact. False when it came before, which changes nothing. */
export async function keepFact(manager: EntityManager, fact: IncidentFact): Promise<boolean> {
  const kept: unknown[] = await manager.query(
    `INSERT INTO side_fact (event_id, incident_id, type, at, actor, actor_post, actor_unit, actor_role, data)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING event_id`,
    [
      fact.id,
      fact.subject,
      fact.type,
      fact.time,
      fact.actor,
      fact.actorpost ?? null,
      fact.actorunit ?? null,
      fact.actorrole ?? null,
      JSON.stringify(fact.data),
    ],
  );
  return kept.length > 0;
}

/** Reads what the reactions have kept. */
@Injectable()
export class SideFactReader {
  constructor(private readonly database: Database) {}

  /** By incident, for the rows of a screen, in one query. An incident may have none of its own, and one merged into it has. */
  async countsOf(incidentIds: readonly string[]): Promise<(incidentId: string) => FactCounts> {
    if (incidentIds.length === 0) return () => noFacts;
    const rows = await this.database.query<{
      id: string;
      times: Partial<Record<IncidentFactType, number>>;
      red: boolean | null;
      supervisedUntil: string | null;
      hotlineDueAt: Date | null;
    }>(
      `SELECT incident_id AS id, COALESCE(times, '{}') AS times, red, "supervisedUntil",
              ${hotlineDueAt} AS "hotlineDueAt"
       FROM incident_view LEFT JOIN (
         SELECT incident_id, jsonb_object_agg(type, times) AS times, bool_or(red) AS red,
                max("supervisedUntil") AS "supervisedUntil"
         FROM (SELECT incident_id, type, count(*) AS times,
                    bool_or(type = 'incident.carded.v1' AND data->>'card' = 'RED') AS red,
                    (array_agg(data->>'until' ORDER BY at DESC))[1] AS "supervisedUntil"
               FROM side_fact WHERE incident_id = ANY($1::uuid[]) GROUP BY incident_id, type) AS counted
         GROUP BY incident_id) AS facts USING (incident_id)
       WHERE incident_id = ANY($1::uuid[])`,
      [incidentIds],
    );
    const counts = new Map(
      rows.map(({ id, times, red, supervisedUntil, hotlineDueAt }) => [
        id,
        countsOf(times, {
          ...{ red: red ?? false, supervisedUntil },
          hotlineDueAt: hotlineDueAt?.toISOString() ?? null,
        }),
      ]),
    );
    return (incidentId) => counts.get(incidentId) ?? noFacts;
  }

  /** The incident's facts, in the order of time. */
  entries(incidentId: string): Promise<FactEntry[]> {
    return this.database.query<FactEntry>(
      `SELECT NULL AS version, event_id AS "eventId", type, at, actor, actor_post AS "actorPost",
              actor_unit AS "actorUnit", actor_role AS "actorRole", NULL AS stage, NULL AS custodian, data
       FROM side_fact WHERE incident_id = $1 ORDER BY at, event_id`,
      [incidentId],
    );
  }
}
