import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import { type AccessRequest, eventActor, type PermissionName, permittingPosts } from '#access';
import { OnRecord } from '#event-bus';
import { CLOCK, type Clock, type Refusal, wait } from '#primitives';
import type { NextFunction, Response } from 'express';
import type { RefusalRecorder } from './refusal-recorder.js';

const minute = 60_000;
const remembered = 10_000;
/** Milliseconds that a refusal may take to get on record before the sender is asked to come again. */
const patience = 3_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Recorded {
  readonly at: number;
  readonly written: Promise<void>;
}

/**
 * Puts on the audit topic, before they are told, that a signed-in person's command was refused, for whatever reason, or
 * that they were denied a read for their role or area. What a command's transaction has put there is not put there
 * again, and neither is the same attempt within a minute.
 */
@Injectable()
export class RecordRefusals implements NestMiddleware {
  private readonly lately = new Map<string, Recorded>();

  constructor(
    private readonly onRecord: OnRecord,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  use(request: AccessRequest, response: Response, next: NextFunction): void {
    const recorder: RefusalRecorder = async (refusal) => {
      const { signedIn, permission } = request;
      if (!signedIn || !permission || !mustBeOnRecord(request, refusal)) return true;
      return this.inTime(() => this.record(request, permission, refusal));
    };
    response.locals['recordRefusal'] = recorder;
    next();
  }

  private async inTime(record: () => Promise<void>): Promise<boolean> {
    const over = new AbortController();
    try {
      return await Promise.race([record().then(() => true), wait(patience, over.signal).then(() => false)]);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`${JSON.stringify({ level: 40, msg: 'a refusal is not on record', reason })}\n`);
      return false;
    } finally {
      over.abort();
    }
  }

  private record(request: AccessRequest, permission: PermissionName, { code, status }: Refusal): Promise<void> {
    const who = request.signedIn!;
    const { path: pattern } = request.route as { path: string };
    const route = `${request.method} ${pattern}`;
    const { incidentId: named } = request.params as { incidentId?: string };
    const incidentId = named && uuid.test(named) ? named : null;
    return this.onceAMinute([who.person, route, incidentId, code].join(' '), () => {
      const post = permittingPosts(who, permission)[0];
      return this.onRecord.put({
        type: 'audit.command-refused.v1',
        subject: incidentId ?? who.person,
        data: { code, status, route, incidentId },
        by: post ? eventActor({ person: who.person, post }) : { actor: who.person },
      });
    });
  }

  /** The same attempt waits for the record of the one before; one that could not be recorded is forgotten. */
  private onceAMinute(attempt: string, record: () => Promise<void>): Promise<void> {
    const at = this.clock.now().getTime();
    const before = this.lately.get(attempt);
    if (before && before.at > at - minute) return before.written;
    if (this.lately.size >= remembered) this.lately.clear();
    const written = record();
    written.catch(() => this.lately.delete(attempt));
    this.lately.set(attempt, { at, written });
    return written;
  }
}

/** A failure of ours is no refusal; a read that is refused for its form tells nobody anything. */
const mustBeOnRecord = ({ method }: AccessRequest, { status }: Refusal): boolean =>
  status === 403 || (!['GET', 'HEAD'].includes(method) && status < 500);
