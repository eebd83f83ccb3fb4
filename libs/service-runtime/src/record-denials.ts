import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import { type AccessRequest, eventActor, type PermissionName, permittingPosts } from '#access';
import { Database } from '#database';
import { appendToOutbox, EVENT_BUS_SETTINGS, type EventBusSettings, OutboxWake, sealEvent } from '#event-bus';
import { CLOCK, type Clock, currentTrace, type Refusal, runTraced } from '#primitives';
import type { NextFunction, Response } from 'express';

const minute = 60_000;
const remembered = 10_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Puts on the audit topic that a signed-in person was denied something for their role or area, reads included. What
 * a command's transaction has put there is not put there again, and neither is the same attempt within a minute.
 */
@Injectable()
export class RecordDenials implements NestMiddleware {
  private readonly lately = new Map<string, number>();

  constructor(
    private readonly database: Database,
    private readonly outboxWake: OutboxWake,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
  ) {}

  use(request: AccessRequest, response: Response, next: NextFunction): void {
    const trace = currentTrace();
    response.on('finish', () => {
      const { refusal, onRecord } = response.locals as { refusal?: Refusal; onRecord?: boolean };
      if (refusal?.status !== 403 || onRecord || !request.signedIn || !request.permission) return;
      const record = () => this.record(request, request.permission!, refusal);
      (trace ? runTraced(trace, record) : record()).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        process.stderr.write(`${JSON.stringify({ level: 40, msg: 'a denial is not on record', reason })}\n`);
      });
    });
    next();
  }

  private async record(request: AccessRequest, permission: PermissionName, { code, status }: Refusal): Promise<void> {
    const who = request.signedIn!;
    const { path: pattern } = request.route as { path: string };
    const route = `${request.method} ${pattern}`;
    const { incidentId: named } = request.params as { incidentId?: string };
    const incidentId = named && uuid.test(named) ? named : null;
    if (this.wasRecordedLately([who.person, route, incidentId, code].join(' '))) return;
    const post = permittingPosts(who, permission)[0];
    const sealed = sealEvent({
      type: 'audit.command-refused.v1',
      subject: incidentId ?? who.person,
      data: { code, status, route, incidentId },
      service: this.settings.service,
      by: post ? eventActor({ person: who.person, post }) : { actor: who.person },
      at: this.clock.now(),
    });
    await this.database.transaction((manager) => appendToOutbox(manager, [sealed]));
    this.outboxWake.wake();
  }

  private wasRecordedLately(attempt: string): boolean {
    const now = this.clock.now().getTime();
    if ((this.lately.get(attempt) ?? 0) > now - minute) return true;
    if (this.lately.size >= remembered) this.lately.clear();
    this.lately.set(attempt, now);
    return false;
  }
}
