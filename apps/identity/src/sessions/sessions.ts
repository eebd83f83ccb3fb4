import { heldPost } from '#access';
import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { DataOf } from '#contracts';
import { Database } from '#database';
import { appendToOutbox, type EventActor, OutboxWake, sealEvent } from '#event-bus';
import { CLOCK, type Clock, newId, Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { IDENTITY_CONFIG, type IdentityConfig } from '../config.js';
import { refuse } from '../domain/identity.refusals.js';
import { decideRefresh } from './refresh.decide.js';
import { TokenIssuer } from './token-issuer.js';

/** What signing in and refreshing answer. */
export const tokens = z
  .object({
    accessToken: z.string(),
    refreshToken: z.string().describe('Opaque; good once, and again while its answer may have got lost'),
    expiresIn: z.int().describe('Seconds until the access token expires'),
    personId: z.uuid(),
    posts: z.array(heldPost),
    mustChangePassword: z
      .boolean()
      .describe('Signed in with a password that somebody else made: without posts until it is changed'),
  })
  .meta({ id: 'Tokens' });
export type Tokens = z.infer<typeof tokens>;

/** A session with the refresh token that is good for it now. */
export interface HeldSession {
  readonly person: string;
  readonly session: string;
  readonly secret: string;
  /** Whether the password is one that somebody else made. */
  readonly mustChangePassword: boolean;
}

interface SessionRow {
  session_id: string;
  person_id: string;
  base_token: Buffer;
  issued_tokens: Buffer[];
  sibling_tokens: Buffer[];
  siblings_until: Date[];
  started_at: Date;
  used_at: Date;
  ended_at: Date | null;
  must_change: boolean;
}

type SessionEnd = DataOf<'audit.session-ended.v1'>['why'];
type EndedSession = Pick<SessionRow, 'session_id'>;

const digest = (secret: string) => createHash('sha256').update(secret).digest();
const newSecret = () => randomBytes(32).toString('base64url');

/** Sessions: begun at sign-in, kept alive by refresh tokens, ended by sign-out, revocation or a stolen token. */
@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly outboxWake: OutboxWake,
    private readonly issuer: TokenIssuer,
    @Inject(IDENTITY_CONFIG) private readonly config: IdentityConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Begins a session in the transaction that records the sign-in; {@link tokens} come once that is committed. */
  async begin(
    manager: EntityManager,
    { person, mustChangePassword }: Pick<HeldSession, 'person' | 'mustChangePassword'>,
    at: Date,
  ): Promise<HeldSession> {
    const session = newId();
    const secret = newSecret();
    // Whoever signs in sweeps up after themselves: what is too old to be good for anything goes.
    const tooOld = new Date(at.getTime() - this.config.SESSION_HOURS * 3_600_000);
    await manager.query('DELETE FROM session WHERE person_id = $1 AND started_at < $2', [person, tooOld]);
    await manager.query(
      'INSERT INTO session (session_id, person_id, base_token, started_at, used_at) VALUES ($1, $2, $3, $4, $4)',
      [session, person, digest(secret), at],
    );
    const recorded = sealEvent({
      type: 'audit.signed-in.v1',
      subject: person,
      data: { person, session },
      service: 'identity',
      by: { actor: person },
      at,
    });
    await appendToOutbox(manager, [recorded]);
    return { person, session, secret, mustChangePassword };
  }

  /** New tokens for a refresh token. @throws Refused SESSION.ENDED */
  async refresh(refreshToken: string): Promise<Tokens> {
    const at = this.clock.now();
    const [session = '', secret = ''] = refreshToken.split('.');
    const presented = digest(secret);
    const next = newSecret();
    const held = await this.database.transaction(async (manager) => {
      const [row]: SessionRow[] = await manager.query(
        `SELECT session.*, one_time_until IS NOT NULL AS must_change FROM session JOIN account USING (person_id)
         WHERE session_id = $1 FOR UPDATE OF session`,
        [session],
      );
      if (!row) return undefined;
      const state = {
        baseToken: row.base_token,
        issuedTokens: row.issued_tokens,
        siblings: row.sibling_tokens.map((token, nth) => ({ token, until: row.siblings_until[nth] ?? at })),
        startedAt: row.started_at,
        usedAt: row.used_at,
        endedAt: row.ended_at,
      };
      const limits = { sessionHours: this.config.SESSION_HOURS, idleHours: this.config.SESSION_IDLE_HOURS };
      const decision = decideRefresh(state, presented, limits, at);
      if (decision.kind === 'REUSED') {
        await this.end(manager, row.person_id, 'TOKEN_REUSED', { actor: 'system:identity' }, at, session);
      }
      if (decision.kind !== 'ROTATE') return undefined;
      const { base, keep, siblings } = decision;
      await manager.query(
        `UPDATE session SET base_token = $2, issued_tokens = $3, sibling_tokens = $4, siblings_until = $5, used_at = $6
         WHERE session_id = $1`,
        [
          session,
          base,
          [...keep, digest(next)],
          siblings.map(({ token }) => token),
          siblings.map(({ until }) => until),
          at,
        ],
      );
      return { person: row.person_id, mustChangePassword: row.must_change };
    });
    this.outboxWake.wake();
    if (!held) throw new Refused(refuse('SESSION.ENDED'));
    return this.tokens({ ...held, session, secret: next }, at);
  }

  /** Ends one session of a person, or all; each end is on the record. */
  async end(
    manager: EntityManager,
    person: string,
    why: SessionEnd,
    by: EventActor,
    at: Date,
    session: string | null = null,
  ): Promise<number> {
    const [ended]: [EndedSession[], number] = await manager.query(
      `UPDATE session SET ended_at = $3
       WHERE person_id = $1 AND ($2::uuid IS NULL OR session_id = $2) AND ended_at IS NULL RETURNING session_id`,
      [person, session, at],
    );
    return this.recordEnds(manager, person, { ended, why, by, at });
  }

  /** Ends all sessions of a person but the one they are in. */
  async endOthers(manager: EntityManager, person: string, mine: string, at: Date): Promise<number> {
    const [ended]: [EndedSession[], number] = await manager.query(
      `UPDATE session SET ended_at = $3 WHERE person_id = $1 AND session_id <> $2 AND ended_at IS NULL
       RETURNING session_id`,
      [person, mine, at],
    );
    return this.recordEnds(manager, person, { ended, why: 'REVOKED', by: { actor: person }, at });
  }

  private async recordEnds(
    manager: EntityManager,
    person: string,
    { ended, why, by, at }: { ended: readonly EndedSession[]; why: SessionEnd; by: EventActor; at: Date },
  ): Promise<number> {
    const recorded = ended.map(({ session_id }) =>
      sealEvent({
        type: 'audit.session-ended.v1',
        subject: person,
        data: { person, session: session_id, why },
        service: 'identity',
        by,
        at,
      }),
    );
    await appendToOutbox(manager, recorded);
    return ended.length;
  }

  /** What its holder gets. Not within a transaction: reading key and posts takes a connection of its own. */
  async tokens({ person, session, secret, mustChangePassword }: HeldSession, at: Date): Promise<Tokens> {
    const { accessToken, posts, expiresIn } = await this.issuer.issue({ person, session, mustChangePassword }, at);
    return {
      accessToken,
      refreshToken: `${session}.${secret}`,
      expiresIn,
      personId: person,
      posts,
      mustChangePassword,
    };
  }
}
