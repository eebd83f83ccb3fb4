import { createHash } from 'node:crypto';
import { signRequest } from '#access';
import { type Clock, newId, systemClock } from '#primitives';
import type { Person } from './demo-people.js';
import type { Journal } from './journal.js';
import type { Expectation } from './journal-entries.js';
import type { Machine } from './machine.js';
import { type Answered, NoAnswer, type Patience, persist } from './persist.js';
import type { HttpAnswer, HttpRequest } from './send-once.js';
import type { Sessions } from './sessions.js';

/** A command as somebody gives it. */
export interface OutgoingCommand {
  /** Which request of the input it belongs to, and which of its steps. */
  readonly row: number;
  readonly step: string;
  /** Somebody who is signed in, or another system, which signs. */
  readonly as: Person | Machine;
  /** Under `/api`: `intake/incidents/worker-reports`. */
  readonly path: string;
  /** JSON, or a file as it is. */
  readonly body: object | Buffer;
  readonly contentType?: string;
  readonly incidentId?: string;
  /** The incident version seen. */
  readonly seen?: number;
  /** Given only to use a key again. */
  readonly key?: string;
  readonly expects: Expectation;
}

/** What became of a command, and the key it went under. */
export interface CommandOutcome extends HttpAnswer {
  readonly key: string;
  /** 1 when the first attempt was answered. */
  readonly attempts: number;
}

/** A command that has been sent and not been answered. */
export interface CommandInFlight {
  /** The service that it is for. */
  readonly service: string;
  readonly person: string;
  readonly key: string;
  /** Which attempt is on its way, or was the last: 1 for the first. */
  readonly attempt: number;
}

/** Sends commands until they are answered; what was sent and what came back is on disk first. */
export class Commander {
  private seq = 0;
  private readonly flights = new Set<CommandInFlight>();

  constructor(
    private readonly baseUrl: string,
    private readonly sessions: Sessions,
    private readonly journal: Pick<Journal, 'append'>,
    private readonly patience: Patience,
    /** By which other systems sign: the platform’s own, where that goes by a rehearsal’s. */
    private readonly clock: Clock = systemClock,
  ) {}

  /** The commands that are on their way now. */
  get inFlight(): ReadonlySet<CommandInFlight> {
    return this.flights;
  }

  /** @throws NoAnswer */
  async send(command: OutgoingCommand): Promise<CommandOutcome> {
    const seq = ++this.seq;
    const key = command.key ?? newId();
    const correlationId = newId();
    const body = Buffer.isBuffer(command.body) ? command.body : Buffer.from(JSON.stringify(command.body));
    const incidentId = command.incidentId ?? null;
    await this.journal.append({
      kind: 'command',
      seq,
      row: command.row,
      step: command.step,
      key,
      correlationId,
      actor: command.as.personId,
      route: `POST /api/${incidentId ? command.path.replace(`/${incidentId}/`, '/:incidentId/') : command.path}`,
      digest: createHash('sha256').update(body).digest('hex'),
      incidentId,
      seen: command.seen ?? null,
      expects: command.expects,
      sentAt: new Date().toISOString(),
    });
    const request: HttpRequest = {
      method: 'POST',
      url: `${this.baseUrl}/api/${command.path}`,
      headers: {
        'content-type': command.contentType ?? 'application/json',
        'idempotency-key': key,
        'x-correlation-id': correlationId,
        ...(command.seen === undefined ? {} : { 'if-match': `"${command.seen}"` }),
      },
      body,
    };
    const service = command.path.split('/', 1)[0] ?? '';
    return {
      ...(await this.journalled(seq, request, command.as, { service, person: command.as.personId, key, attempt: 0 })),
      key,
    };
  }

  /** Reads something, as somebody; not journalled. @throws NoAnswer */
  async read(as: Person, path: string, { untilFound = false } = {}): Promise<HttpAnswer> {
    const request: HttpRequest = { method: 'GET', url: `${this.baseUrl}/api/${path}`, headers: {} };
    return (await this.persistAs(as, request, { untilFound })).answer;
  }

  private async journalled(
    seq: number,
    request: HttpRequest,
    as: Person | Machine,
    flight: { attempt: number } & CommandInFlight,
  ): Promise<Omit<CommandOutcome, 'key'>> {
    this.flights.add(flight);
    try {
      const attempting = () => void flight.attempt++;
      const { answer, attempts, answeredAt, timedFrom } = await ('key' in as
        ? this.persistSigned(as, request, attempting)
        : this.persistAs(as, request, { attempting }));
      await this.journal.append({
        kind: 'answer',
        seq,
        attempts,
        status: answer.status,
        body: answer.body,
        timedFrom: timedFrom.toISOString(),
        answeredAt: answeredAt.toISOString(),
      });
      return { ...answer, attempts };
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      const { attempts, lastOutcome } = error;
      await this.journal.append({ kind: 'unanswered', seq, attempts, lastOutcome, gaveUpAt: new Date().toISOString() });
      throw error;
    } finally {
      this.flights.delete(flight);
    }
  }

  /** Each attempt is signed anew: a nonce is good once. */
  private persistSigned({ key }: Machine, request: HttpRequest, attempting: () => void): Promise<Answered> {
    const { method, url, headers, body = Buffer.alloc(0) } = request;
    // The gateway takes off what names the service.
    const path = new URL(url).pathname.replace(/^\/api\/[^/]+/, '');
    return persist(() => {
      attempting();
      return { ...request, headers: { ...headers, ...signRequest(key(), { method, path, body }, this.clock.now()) } };
    }, this.patience);
  }

  private persistAs(
    as: Person,
    request: HttpRequest,
    { untilFound = false, attempting = () => {} }: { untilFound?: boolean; attempting?: () => void },
  ): Promise<Answered> {
    let token = '';
    return persist(
      async () => {
        token = await this.sessions.token(as);
        attempting();
        return { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };
      },
      { ...this.patience, untilFound },
      () => this.sessions.refused(as, token),
    );
  }
}
