import { Inject, Injectable } from '@nestjs/common';
import { type Actor, eventActor, permittingPosts } from '#access';
import { Database } from '#database';
import { appendToOutbox, EVENT_BUS_SETTINGS, type EventBusSettings, OutboxWake, sealEvent } from '#event-bus';
import { CLOCK, type Clock, type Refusal, Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import type { CommandCall } from './command-call.js';
import { claimKey, isFinal, keepAnswer, type StoredAnswer } from './idempotency.js';

export interface CommandTransaction {
  readonly manager: EntityManager;
  /** The time of this command. */
  readonly at: Date;
}

/**
 * The one shell around every change that a person asks for: idempotency first, then the work, then its answer kept,
 * all in one transaction. A refusal undoes all of that; a transaction of its own records it on the audit topic and
 * keeps it if it is final.
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
    const outcome = await this.outcomeOf(call, work, incidentId);
    this.outboxWake.wake();
    if ('refusal' in outcome) throw new Refused(outcome.refusal, true);
    return outcome.answer as A;
  }

  private async outcomeOf(
    call: CommandCall,
    work: (transaction: CommandTransaction) => Promise<object>,
    incidentId: string | null,
  ): Promise<StoredAnswer> {
    let refusal: Refusal | undefined;
    try {
      return await this.database.transaction(async (manager) => {
        const before = await claimKey(manager, call);
        if (before) return before;
        try {
          const answer = await work({ manager, at: this.clock.now() });
          await keepAnswer(manager, call, { answer });
          return { answer };
        } catch (error) {
          if (error instanceof Refused) refusal = error.refusal;
          throw error;
        }
      });
    } catch (error) {
      if (!refusal) throw error;
      return await this.refuse(call, refusal, incidentId);
    }
  }

  /** Not a savepoint within the work's transaction: that would cost every command for the few that are refused. */
  private refuse(call: CommandCall, refusal: Refusal, incidentId: string | null): Promise<StoredAnswer> {
    return this.database.transaction(async (manager) => {
      // A twin may have come in between: then its answer is the one.
      const before = isFinal(refusal) ? await claimKey(manager, call) : undefined;
      if (before) return before;
      await this.recordRefusal(manager, call, refusal, incidentId);
      if (isFinal(refusal)) await keepAnswer(manager, call, { refusal });
      return { refusal };
    });
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
