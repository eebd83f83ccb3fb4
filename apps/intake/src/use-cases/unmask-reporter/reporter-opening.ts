import { Inject, Injectable } from '@nestjs/common';
import { type Actor, eventActor } from '#access';
import { type CommandCall, CommandShell, type CommandTransaction, FreeTexts } from '#custody';
import { Database } from '#database';
import { appendToOutbox, EVENT_BUS_SETTINGS, type EventBusSettings, sealEvent } from '#event-bus';
import { CLOCK, type Clock, Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { refuse } from '../../domain/intake.refusals.js';
import { maskName } from '../../domain/masking.js';
import { incidentFor } from '../../persistence/incident-for.js';
import { LookReasons } from '../../persistence/look-reasons.js';
import { type Reporter, Reporters } from '../../persistence/reporters.js';
import type { UnmaskReporter } from './unmask-reporter.command.js';
import { decideUnmasking, type Unmasking } from './unmask-reporter.decide.js';

/** Who called, as it was taken down; the handler of a department sees the name masked still. */
export const openedReporter = z.object({ name: z.string(), phone: z.string(), address: z.string().optional() });
export type OpenedReporter = Readonly<z.infer<typeof openedReporter>>;

/** That somebody looked: all that is kept with the idempotency key. */
interface LookOnRecord {
  readonly recordedAt: string;
}

type Permitted = Exclude<Unmasking, { refusal: unknown }>;

/** Milliseconds in which a lost answer may be fetched again under the same record. */
const oneLook = 5 * 60_000;

/** Puts a look at a caller on the record, and only when that is committed shows the caller. */
@Injectable()
export class ReporterOpening {
  constructor(
    private readonly shell: CommandShell,
    private readonly database: Database,
    private readonly reporters: Reporters,
    private readonly texts: FreeTexts,
    private readonly reasons: LookReasons,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
  ) {}

  /**
   * The shell's answer, which is stored, says only that it is on record; the data is read after the commit, by the
   * rights of this moment: a repeated request may come when they are gone.
   * @throws Refused REPORTER.*, INCIDENT.UNKNOWN, ACCESS.OUT_OF_SCOPE
   */
  async open(call: CommandCall, incidentId: string, command: UnmaskReporter): Promise<OpenedReporter> {
    const { recordedAt } = await this.shell.run(
      call,
      (transaction) => this.record(transaction, call, incidentId, command),
      incidentId,
    );
    if (this.clock.now().getTime() - Date.parse(recordedAt) > oneLook) {
      throw new Refused(refuse('REPORTER.UNMASKED_TOO_LONG_AGO'));
    }
    return this.show(call, incidentId, command);
  }

  private async record(
    { manager, at }: CommandTransaction,
    call: CommandCall,
    incidentId: string,
    command: UnmaskReporter,
  ): Promise<LookOnRecord> {
    const { reporter, actor } = await this.permitted(manager, call, incidentId, command);
    const { refs, keep } = this.texts.take(incidentId, { reason: command.reason });
    await keep(manager);
    await this.reasons.note(manager, refs.reason.textId, incidentId);
    const read = sealEvent({
      type: 'audit.personal-data-read.v1',
      subject: incidentId,
      data: { incidentId, what: 'REPORTER', party: reporter.party, reason: refs.reason },
      service: this.settings.service,
      by: eventActor(actor),
      at,
    });
    await appendToOutbox(manager, [read]);
    return { recordedAt: at.toISOString() };
  }

  private async show(call: CommandCall, incidentId: string, command: UnmaskReporter): Promise<OpenedReporter> {
    const { manager } = this.database;
    const { reporter, shows, addressTextId } = await this.permitted(manager, call, incidentId, command);
    const { name, phone } = reporter;
    if (shows === 'PHONE') return { name: maskName(name), phone };
    if (shows === 'NAME_PHONE') return { name, phone };
    const [address] = addressTextId === null ? [] : await this.texts.read(manager, [addressTextId]);
    return { name, phone, ...(address && 'content' in address ? { address: address.content } : {}) };
  }

  private async permitted(
    manager: EntityManager,
    { who, permission }: CommandCall,
    incidentId: string,
    { party }: UnmaskReporter,
  ): Promise<Permitted & { reporter: Reporter; actor: Actor; addressTextId: string | null }> {
    const { incident, actor } = await incidentFor(manager, who, permission, incidentId);
    const { reporterParty, addressTextId } = incident.held;
    const wanted = party ?? reporterParty;
    const reporter = wanted === null ? undefined : await this.reporters.find(manager, incidentId, wanted);
    if (!reporter) throw new Refused(refuse(party === undefined ? 'REPORTER.NONE' : 'REPORTER.NOT_A_CALLER'));
    if ('erasedAt' in reporter) {
      throw new Refused(refuse('REPORTER.ERASED', { erasedAt: reporter.erasedAt.toISOString() }));
    }
    const unmasking = decideUnmasking(incident, reporter, actor);
    if ('refusal' in unmasking) throw new Refused(unmasking.refusal);
    return { ...unmasking, reporter, actor, addressTextId };
  }
}
