import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { IdentifiesMachine, SignedIn } from '#access';
import { eventIdOf, readReceiptNumber } from '#contracts';
import { Database } from '#database';
import { CLOCK, type Clock, Refused } from '#primitives';
import { asResident } from '#resident-pass';
import type { Request } from 'express';
import type { EntityManager } from 'typeorm';
import { refuse } from '../public.refusals.js';
import { digestOf, readFollowCode } from './follow-code.js';

/** So many wrong codes of one receipt number, and it is closed to more for so long, in seconds. */
const mostTries = 10;
const closedFor = 3_600;

/** What somebody reported as a resident, and what they have answered since. */
export interface ResidentReport {
  readonly incidentId: string;
  readonly party: string;
  readonly receivedAt: Date;
  readonly answeredAt: Date | null;
  /** When they asked for it to be done once more. */
  readonly askedAt: Date | null;
}

interface NewResidentReport {
  readonly receiptNumber: string;
  readonly code: string;
  readonly incidentId: string;
  readonly pass: string;
  readonly party: string;
}

interface Tried {
  readonly party: string;
  readonly digest: Buffer;
  readonly isClosed: boolean;
}

/** What residents reported; knows them by receipt number and follow-up code. */
@Injectable()
export class ResidentReports implements IdentifiesMachine {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By `number` and `code` of the body. @throws Refused RESIDENT.CODE_WRONG, RESIDENT.TOO_MANY_TRIES */
  async identify({ body }: Request): Promise<SignedIn> {
    const { number, code } = (body ?? {}) as { number?: unknown; code?: unknown };
    const receiptNumber = typeof number === 'string' ? readReceiptNumber(number) : undefined;
    const followCode = typeof code === 'string' ? readFollowCode(code) : undefined;
    const party = receiptNumber && followCode && (await this.try(receiptNumber, followCode));
    if (!party) throw new Refused(refuse('RESIDENT.CODE_WRONG'));
    return asResident(party);
  }

  /** In the transaction of the report. @throws Refused RESIDENT.PASS_USED */
  async keep(manager: EntityManager, report: NewResidentReport): Promise<void> {
    const { receiptNumber, code, incidentId, pass, party } = report;
    const kept: unknown[] = await manager.query(
      `INSERT INTO resident_report (event_id, incident_id, pass, party, code_digest) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (pass) DO NOTHING RETURNING party`,
      [eventIdOf(receiptNumber), incidentId, pass, party, digestOf(receiptNumber, code)],
    );
    if (kept.length === 0) throw new Refused(refuse('RESIDENT.PASS_USED'));
  }

  /** `lock`: until the transaction ends, so that of two answers at once one is the first. */
  async of(manager: EntityManager, party: string, { lock }: { lock: boolean }): Promise<ResidentReport> {
    const [report]: ResidentReport[] = await manager.query(
      `SELECT r.incident_id AS "incidentId", party, received_at AS "receivedAt", answered_at AS "answeredAt",
         asked_at AS "askedAt"
       FROM resident_report r JOIN receipt USING (event_id) WHERE party = $1 ${lock ? 'FOR UPDATE OF r' : ''}`,
      [party],
    );
    if (!report) throw new TypeError('somebody is known as a resident by a report that is not there');
    return report;
  }

  async noteAnswer(manager: EntityManager, party: string, at: Date, asks: boolean): Promise<void> {
    await manager.query(
      'UPDATE resident_report SET answered_at = $2, asked_at = CASE WHEN $3 THEN $2 ELSE asked_at END WHERE party = $1',
      [party, at, asks],
    );
  }

  /** Counted also where it is refused, so in a transaction of its own. */
  private async try(receiptNumber: string, code: string): Promise<string | undefined> {
    const at = this.clock.now();
    const verdict = await this.database.transaction(async (manager) => {
      const [tried]: Tried[] = await manager.query(
        `SELECT party, code_digest AS digest,
           wrong_tries >= $2 AND tried_at > $3::timestamptz - make_interval(secs => $4) AS "isClosed"
         FROM resident_report WHERE event_id = $1 FOR UPDATE`,
        [eventIdOf(receiptNumber), mostTries, at, closedFor],
      );
      if (!tried) return {};
      if (tried.isClosed) return { isClosed: true };
      const isRight = timingSafeEqual(tried.digest, digestOf(receiptNumber, code));
      await manager.query(
        `UPDATE resident_report SET tried_at = $2, wrong_tries = CASE WHEN $3 THEN 0
           WHEN tried_at < $2::timestamptz - make_interval(secs => $4) THEN 1 ELSE wrong_tries + 1 END
         WHERE party = $1`,
        [tried.party, at, isRight, closedFor],
      );
      return isRight ? { party: tried.party } : {};
    });
    if (verdict.isClosed) throw new Refused(refuse('RESIDENT.TOO_MANY_TRIES'));
    return verdict.party;
  }
}
