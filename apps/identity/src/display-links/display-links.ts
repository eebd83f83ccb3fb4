import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, eventActor } from '#access';
import type { DataOf } from '#contracts';
import type { CommandTransaction } from '#custody';
import { Database } from '#database';
import { appendToOutbox, sealEvent } from '#event-bus';
import { areaContains } from '#primitives';
import type { EntityManager } from 'typeorm';

/** 屏幕令牌 of a wall screen, without the secret itself: nobody can read that again. */
export interface DisplayLink {
  readonly linkId: string;
  /** Which screen it is, for people. */
  readonly name: string;
  /** Whose figures it shows. */
  readonly area: string;
  readonly madeAt: Date;
  readonly endsAt: Date;
  readonly withdrawnAt: Date | null;
}

const columns = `link_id AS "linkId", name, area, made_at AS "madeAt", ends_at AS "endsAt", withdrawn_at AS "withdrawnAt"`;

/** 256 random bits, so that a plain digest gives nothing away. */
export const newLinkSecret = (): string => randomBytes(32).toString('base64url');
const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** What wall screens are let in by. */
@Injectable()
export class DisplayLinks {
  constructor(private readonly database: Database) {}

  async make(
    { manager, at }: CommandTransaction,
    actor: Actor,
    secret: string,
    link: Omit<DisplayLink, 'madeAt' | 'withdrawnAt'>,
  ): Promise<void> {
    const { linkId, name, area, endsAt } = link;
    await manager.query(
      'INSERT INTO display_link (link_id, digest, name, area, made_at, ends_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [linkId, digestOf(secret), name, area, at, endsAt],
    );
    await record(manager, actor, at, { linkId, change: 'MADE', area, endsAt: endsAt.toISOString() });
  }

  /** Whether it was good until now. Of two at once, one withdraws it. */
  async withdraw({ manager, at }: CommandTransaction, actor: Actor, { linkId, area, endsAt }: DisplayLink) {
    const [withdrawn]: [unknown[], number] = await manager.query(
      'UPDATE display_link SET withdrawn_at = $2 WHERE link_id = $1 AND withdrawn_at IS NULL RETURNING link_id',
      [linkId, at],
    );
    if (withdrawn.length === 0) return false;
    await record(manager, actor, at, { linkId, change: 'WITHDRAWN', area, endsAt: endsAt.toISOString() });
    return true;
  }

  async find(linkId: string): Promise<DisplayLink | undefined> {
    return (
      await this.database.query<DisplayLink>(`SELECT ${columns} FROM display_link WHERE link_id = $1`, [linkId])
    )[0];
  }

  /** The link of a secret while it is good. */
  async opens(secret: string, at: Date): Promise<DisplayLink | undefined> {
    const [link] = await this.database.query<DisplayLink>(
      `SELECT ${columns} FROM display_link WHERE digest = $1 AND withdrawn_at IS NULL AND ends_at > $2`,
      [digestOf(secret), at],
    );
    return link;
  }

  /** Those in these areas, the latest first. There are as many as screens. */
  async list(areas: readonly string[]): Promise<DisplayLink[]> {
    const all = await this.database.query<DisplayLink>(
      `SELECT ${columns} FROM display_link ORDER BY made_at DESC, link_id DESC`,
    );
    return all.filter(({ area }) => areas.some((own) => areaContains(own, area)));
  }
}

async function record(
  manager: EntityManager,
  actor: Actor,
  at: Date,
  data: DataOf<'audit.display-link-changed.v1'>,
): Promise<void> {
  const type = 'audit.display-link-changed.v1';
  const by = eventActor(actor);
  await appendToOutbox(manager, [sealEvent({ type, subject: data.linkId, data, service: 'identity', by, at })]);
}
