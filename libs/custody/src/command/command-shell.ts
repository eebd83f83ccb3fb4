import { Inject, Injectable } from '@nestjs/common';
import { type Actor, eventActor, permittingPosts } from '#access';
import { Database } from '#database';
import { appendToOutbox, EVENT_BUS_SETTINGS, type EventBusSettings, OutboxWake, sealEvent } from '#event-bus';
import { CLOCK, type Clock, type Refusal, Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import type { CommandCall } from './command-call.js';
import { claimKey, isFinal, keepAnswer, releaseKey } from './idempotency.js';

export interface CommandTransaction {
  readonly manager: EntityManager;
  /** The time of this command. */
  readonly at: Date;
}

/**
 * The one shell around every change that a person asks for: idempotency first, then the work, then its answer kept,
 * all in one transaction. A refusal undoes the work, is recorded on the audit topic, and is kept if it is final.
 */
@Injectable()
export class CommandShell {
  constructor(
    private readonly database: Database,
    private readonly outboxWake: OutboxWake,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
  ) {}

  /**
   * Runs `work` once for this key and gives its answer, or the answer it gave before. `work` refuses by throwing
   * Refused; its answer must be JSON and hold nothing that may not be stored for 90 days.
   * @throws Refused
   */
  async run<A extends object>(
    call: CommandCall,
    work: (transaction: CommandTransaction) => Promise<A>,
    incidentId: string | null = null,
  ): Promise<A> {
    const outcome = await this.database.transaction(async (manager) => {
      const before = await claimKey(manager, call);
      if (before) return before;
      await manager.query('SAVEPOINT work');
      try {
        const answer = await work({ manager, at: this.clock.now() });
        await keepAnswer(manager, call, { answer });
        return { answer };
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        await manager.query('ROLLBACK TO SAVEPOINT work');
        await this.recordRefusal(manager, call, error.refusal, incidentId);
        if (isFinal(error.refusal)) await keepAnswer(manager, call, { refusal: error.refusal });
        else await releaseKey(manager, call);
        return { refusal: error.refusal };
      }
    });
    this.outboxWake.wake();
    if ('refusal' in outcome) throw new Refused(outcome.refusal, true);
    return outcome.answer as A;
  }

  private async recordRefusal(
    manager: EntityManager,
    call: CommandCall,
    refusal: Refusal,
    incidentId: string | null,
  ): Promise<void> {
    const post = permittingPosts(call.who, call.permission)[0];
    const actor: Actor | undefined = post && { person: call.who.person, post };
    const sealed = sealEvent({
      type: 'audit.command-refused.v1',
      subject: incidentId ?? call.who.person,
      data: { code: refusal.code, status: refusal.status, route: call.route, incidentId },
      service: this.settings.service,
      by: actor ? eventActor(actor) : { actor: call.who.person },
      at: this.clock.now(),
    });
    await appendToOutbox(manager, [sealed]);
  }
}
