import { Inject, Injectable } from '@nestjs/common';
import { authorizeAnywhere, accessRefusals, eventActor, visibleScope } from '#access';
import { type CommandCall, CommandShell, type CommandTransaction, takeText } from '#custody';
import { Database } from '#database';
import { appendToOutbox, EVENT_BUS_SETTINGS, type EventBusSettings, sealEvent } from '#event-bus';
import { areaPrefix, Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { refuse } from '../../domain/intake.refusals.js';
import { maskName, maskPhone } from '../../domain/masking.js';
import { INTAKE_CONFIG, type IntakeConfig } from '../../intake.config.js';
import type { SearchReporters } from './search-reporters.command.js';
import { phoneDigits, wordPatterns } from './search-terms.js';

/** The incidents found, latest first, each once with its callers masked; none where only a grid worker reported. */
export const foundReporters = z.object({
  incidents: z
    .array(
      z.object({
        incidentId: z.uuid(),
        callers: z.array(
          z.object({ party: z.uuid(), name: z.string().describe('张**'), phone: z.string().describe('138****1234') }),
        ),
      }),
    )
    .max(50),
});
type FoundReporters = z.infer<typeof foundReporters>;

interface FoundRow {
  readonly incident_id: string;
  readonly party_id: string | null;
  readonly name: string | null;
  readonly phone: string | null;
}

const mostShown = 50;
const minute = 60_000;

/** Puts a search on the record, and only when that is committed shows what it found. */
@Injectable()
export class ReporterSearch {
  constructor(
    private readonly shell: CommandShell,
    private readonly database: Database,
    @Inject(INTAKE_CONFIG) private readonly config: IntakeConfig,
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
  ) {}

  /**
   * The stored answer holds incident ids only; callers are read after the commit, by the rights of this moment.
   * @throws Refused SEARCH.TOO_MANY
   */
  async search(call: CommandCall, command: SearchReporters): Promise<FoundReporters> {
    const { incidentIds } = await this.shell.run(call, (transaction) => this.record(transaction, call, command));
    const rows = await this.database.query<FoundRow>(
      `SELECT i.incident_id, r.party_id, r.name, r.phone FROM incident i LEFT JOIN reporter r USING (incident_id)
       WHERE i.incident_id = ANY($1::uuid[]) AND i.grid LIKE ANY($2::text[]) ORDER BY i.incident_id DESC, r.taken_at`,
      [incidentIds, areasOf(call)],
    );
    return { incidents: eachOnce(rows) };
  }

  private async record(
    { manager, at }: CommandTransaction,
    call: CommandCall,
    command: SearchReporters,
  ): Promise<{ incidentIds: string[] }> {
    const actor = authorizeAnywhere(call.who, call.permission);
    if (!actor) throw new Refused(accessRefusals('ACCESS.FORBIDDEN'));
    await this.mustNotBeTooMany(manager, actor.person, at);
    const incidentIds = await find(manager, command, areasOf(call));
    const reason = takeText(command.reason);
    await manager.query(
      'INSERT INTO reporter_search (reason_id, person, salt, reason, searched_at) VALUES ($1, $2, $3, $4, $5)',
      [reason.ref.textId, actor.person, reason.salt, reason.content, at],
    );
    const searched = sealEvent({
      type: 'audit.personal-data-searched.v1',
      subject: actor.person,
      data: {
        by: 'phone' in command ? 'PHONE' : 'TEXT',
        reason: reason.ref,
        found: incidentIds.length,
        incidents: incidentIds,
      },
      service: this.settings.service,
      by: eventActor(actor),
      at,
    });
    await appendToOutbox(manager, [searched]);
    return { incidentIds };
  }

  /** Counted in the database: a person's searches are as many on all replicas together. */
  private async mustNotBeTooMany(manager: EntityManager, person: string, at: Date): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 15))', [person]);
    const [lately]: { count: number }[] = await manager.query(
      'SELECT count(*)::int AS count FROM reporter_search WHERE person = $1 AND searched_at > $2',
      [person, new Date(at.getTime() - minute)],
    );
    if ((lately?.count ?? 0) >= this.config.SEARCHES_PER_MINUTE) throw new Refused(refuse('SEARCH.TOO_MANY'));
  }
}

const areasOf = ({ who, permission }: CommandCall): string[] =>
  visibleScope(who, permission)
    .areas.filter((unit) => /^\d{12}(\d{3})?$/.test(unit))
    .map((unit) => `${areaPrefix(unit)}%`);

async function find(manager: EntityManager, command: SearchReporters, areas: string[]): Promise<string[]> {
  const [sql, wanted] =
    'phone' in command
      ? ['SELECT incident_id FROM reporter WHERE phone_digits = $1', phoneDigits(command.phone)]
      : ['SELECT incident_id FROM free_text WHERE content ILIKE ALL($1::text[])', wordPatterns(command.text)];
  const rows: { incident_id: string }[] = await manager.query(
    `SELECT DISTINCT i.incident_id FROM incident i JOIN (${sql}) AS hit USING (incident_id)
     WHERE i.grid LIKE ANY($2::text[]) ORDER BY i.incident_id DESC LIMIT ${mostShown}`,
    [wanted, areas],
  );
  return rows.map(({ incident_id }) => incident_id);
}

/** Who called again is another caller of the same incident. */
function eachOnce(rows: readonly FoundRow[]): FoundReporters['incidents'] {
  const byIncident = new Map<string, FoundReporters['incidents'][number]>();
  for (const { incident_id: incidentId, party_id: party, name, phone } of rows) {
    const incident = byIncident.get(incidentId) ?? { incidentId, callers: [] };
    byIncident.set(incidentId, incident);
    if (party !== null) incident.callers.push({ party, name: maskName(name ?? ''), phone: maskPhone(phone ?? '') });
  }
  return [...byIncident.values()];
}
