import { Inject, Injectable } from '@nestjs/common';
import { type Actor, accessRefusals, authorize, eventActor } from '#access';
import type { TextRef } from '#contracts';
import { type CommandCall, CommandShell, type CommandTransaction, FreeTexts, loadIncidents } from '#custody';
import { appendToOutbox, EVENT_BUS_SETTINGS, type EventBusSettings, sealEvent, type SealedEvent } from '#event-bus';
import type { HeldIncident } from '#lifecycle';
import { Refused } from '#primitives';
import { z } from 'zod';
import { type Erasure, finalDay, refusalOfRuling } from '../../domain/erasure.js';
import { refuse } from '../../domain/intake.refusals.js';
import { INTAKE_CONFIG, type IntakeConfig } from '../../intake.config.js';
import { type CallerToErase, CallersToErase } from '../../persistence/callers-to-erase.js';
import { Erasures } from '../../persistence/erasures.js';
import { LegalHolds } from '../../persistence/legal-holds.js';
import type { RuleOnErasure } from './rule-on-erasure.command.js';

export const ruledOn = z.object({
  erasureId: z.uuid(),
  status: z.enum(['APPROVED', 'DENIED']),
  finalOn: z.iso.date().nullable().describe('彻底清除日期 By then no backup holds it either; null where denied'),
});
export type RuledOn = Readonly<z.infer<typeof ruledOn>>;

/** Rules on erasures. What is approved is carried out by whoever keeps something, on the event. */
@Injectable()
export class ErasureRulings {
  constructor(
    private readonly shell: CommandShell,
    private readonly erasures: Erasures,
    private readonly callers: CallersToErase,
    private readonly holds: LegalHolds,
    private readonly texts: FreeTexts,
    @Inject(INTAKE_CONFIG) private readonly config: IntakeConfig,
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
  ) {}

  /** @throws Refused ERASURE.*, ACCESS.OUT_OF_SCOPE */
  rule(call: CommandCall, erasureId: string, { decision, reason }: RuleOnErasure): Promise<RuledOn> {
    return this.shell.run(call, async (transaction) => {
      const { manager, at } = transaction;
      const erasure = await this.erasures.lock(manager, erasureId);
      if (!erasure) throw new Refused(refuse('ERASURE.UNKNOWN'));
      const callers = await this.callers.of(manager, erasure);
      const incidents = [...new Set([erasure.incidentId, ...callers.map(({ incidentId }) => incidentId)])];
      // Locked, so that a legal hold comes before or after, and never in between.
      const actor = this.mayRule(call, await loadIncidents(manager, incidents, { lock: true }));
      const ruler = eventActor(actor);
      const held = await this.holds.among(manager, incidents);
      const refusal = refusalOfRuling(erasure, decision, { ruler, callers: callers.length, held });
      if (refusal) throw new Refused(refusal);

      const { refs, keep } = this.texts.take(erasure.incidentId, { reason });
      const finalOn = decision === 'APPROVED' ? finalDay(at, this.config.BACKUPS_KEPT_DAYS) : null;
      const ruling = { status: decision, by: ruler.actor, at, reason: refs.reason.textId, finalOn };
      await this.erasures.rule(manager, erasureId, ruling);
      const event =
        finalOn === null
          ? this.denied(transaction, erasure, actor, refs.reason)
          : this.erased(transaction, erasure, actor, { reason: refs.reason, callers, incidents, finalOn });
      await appendToOutbox(manager, [event]);
      await keep(manager);
      return { erasureId, status: decision, finalOn };
    });
  }

  /** Whoever rules must reach every incident that it is about. */
  private mayRule({ who, permission }: CommandCall, incidents: readonly HeldIncident<unknown>[]): Actor {
    const [first, ...others] = incidents.map(({ scope }) => authorize(who, permission, scope));
    if (!first || others.some((actor) => !actor)) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
    return first;
  }

  private denied({ at }: CommandTransaction, { erasureId, requestedBy }: Erasure, actor: Actor, reason: TextRef) {
    return sealEvent({
      type: 'privacy.erasure-denied.v1',
      subject: erasureId,
      data: { erasureId, requestedBy, reason },
      service: this.settings.service,
      by: eventActor(actor),
      at,
    });
  }

  private erased(
    { at }: CommandTransaction,
    { erasureId, requestedBy, ground }: Erasure,
    actor: Actor,
    { callers, ...what }: { reason: TextRef; callers: readonly CallerToErase[]; incidents: string[]; finalOn: string },
  ): SealedEvent {
    const parties = callers.map(({ party }) => party);
    return sealEvent({
      type: 'privacy.person-erased.v1',
      subject: erasureId,
      data: { erasureId, ground, requestedBy, approvedBy: actor.person, parties, ...what },
      service: this.settings.service,
      by: eventActor(actor),
      at,
    });
  }
}
