import { Inject, Injectable } from '@nestjs/common';
import { type Actor, authorizeAnywhere, accessRefusals, eventActor } from '#access';
import {
  type CommandCall,
  CommandShell,
  type CommandTransaction,
  encryptText,
  takeText,
  type TakenText,
} from '#custody';
import { Database } from '#database';
import { appendToOutbox, EVENT_BUS_SETTINGS, type EventBusSettings, sealEvent } from '#event-bus';
import { DataKeys } from '#erasable';
import { Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { refuse } from '../../domain/intake.refusals.js';
import { INTAKE_CONFIG, type IntakeConfig } from '../../intake.config.js';
import { areasOf } from '../../persistence/areas-of.js';
import { erasedCaller, maskCaller, maskedCaller } from '../../persistence/masked-caller.js';
import { Reporters } from '../../persistence/reporters.js';
import { FindIncidents, mostShown } from './find-incidents.js';
import type { SearchReporters } from './search-reporters.command.js';

/** The incidents found, latest first, each once with its callers masked; none where only a grid worker reported. */
export const foundReporters = z.object({
  incidents: z
    .array(
      z.object({
        incidentId: z.uuid(),
        callers: z.array(z.union([maskedCaller, erasedCaller])),
      }),
    )
    .max(mostShown),
});
type FoundReporters = z.infer<typeof foundReporters>;

type FoundCaller = Awaited<ReturnType<Reporters['of']>>[number];

const minute = 60_000;

/** Puts a search on the record, and only when that is committed shows what it found. */
@Injectable()
export class ReporterSearch {
  constructor(
    private readonly shell: CommandShell,
    private readonly database: Database,
    private readonly incidents: FindIncidents,
    private readonly reporters: Reporters,
    private readonly keys: DataKeys,
    @Inject(INTAKE_CONFIG) private readonly config: IntakeConfig,
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
  ) {}

  /**
   * The stored answer holds incident ids only; callers are read after the commit, by the rights of this moment.
   * @throws Refused SEARCH.TOO_MANY
   */
  async search(call: CommandCall, command: SearchReporters): Promise<FoundReporters> {
    const { incidentIds } = await this.shell.run(call, (transaction) => this.record(transaction, call, command));
    const visible = await this.database.query<{ incident_id: string }>(
      `SELECT incident_id FROM incident WHERE incident_id = ANY($1::uuid[]) AND grid LIKE ANY($2::text[])
       ORDER BY incident_id DESC`,
      [incidentIds, areasOf(call.who, call.permission)],
    );
    const shown = visible.map(({ incident_id }) => incident_id);
    return { incidents: eachOnce(shown, await this.reporters.of(shown)) };
  }

  private async record(
    { manager, at }: CommandTransaction,
    call: CommandCall,
    command: SearchReporters,
  ): Promise<{ incidentIds: string[] }> {
    const actor = authorizeAnywhere(call.who, call.permission);
    if (!actor) throw new Refused(accessRefusals('ACCESS.FORBIDDEN'));
    await this.mustNotBeTooMany(manager, actor.person, at);
    const incidentIds = await this.incidents.find(manager, command, areasOf(call.who, call.permission));
    const reason = takeText(command.reason);
    await this.keepReason(manager, reason, { actor, incidentIds, at });
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

  /** Under a key of its own, and with what was shown: it may name whom somebody looked for, and is erased with them. */
  private async keepReason(
    manager: EntityManager,
    reason: TakenText,
    { actor: { person, post }, incidentIds, at }: { actor: Actor; incidentIds: string[]; at: Date },
  ): Promise<void> {
    const { textId } = reason.ref;
    const { keyId, key } = await this.keys.of(textId);
    await manager.query(
      `INSERT INTO reporter_search (reason_id, person, area, key_id, encrypted, incidents, searched_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [textId, person, post.unit, keyId, encryptText(key, reason), incidentIds, at],
    );
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

/** Who called again is another caller of the same incident. */
function eachOnce(incidentIds: readonly string[], callers: readonly FoundCaller[]): FoundReporters['incidents'] {
  return incidentIds.map((incidentId) => ({
    incidentId,
    callers: callers.filter((caller) => caller.incidentId === incidentId).map(maskCaller),
  }));
}
