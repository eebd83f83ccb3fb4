import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { IdentifiesMachine, SignedIn } from '#access';
import type { Datum } from '#contracts';
import { Database } from '#database';
import { Refused } from '#primitives';
import type { Request } from 'express';
import type { EntityManager } from 'typeorm';
import { refuse } from '../open311.refusals.js';

/** 接口密钥 of another system, without the key itself: nobody can read that again. */
export interface ApiKey {
  readonly keyId: string;
  /** What people call the system. */
  readonly name: string;
  /** Where it may report from. */
  readonly area: string;
  /** What its positions are of. */
  readonly datum: Datum;
  readonly madeAt: Date;
  readonly withdrawnAt: Date | null;
}

const columns = 'key_id AS "keyId", name, area, datum, made_at AS "madeAt", withdrawn_at AS "withdrawnAt"';

/** 256 random bits, so that a plain digest gives nothing away. */
export const newApiKey = (): string => randomBytes(32).toString('base64url');
const digestOf = (apiKey: string): Buffer => createHash('sha256').update(apiKey).digest();

/** What other systems are known by. */
@Injectable()
export class ApiKeys implements IdentifiesMachine {
  constructor(private readonly database: Database) {}

  /** By `api_key`, of the form or the query. @throws Refused OPEN311.API_KEY_MISSING, OPEN311.API_KEY_INVALID */
  async identify(request: Request): Promise<SignedIn> {
    const given: unknown = (request.body as { api_key?: unknown } | undefined)?.api_key ?? request.query['api_key'];
    if (typeof given !== 'string' || given === '') throw new Refused(refuse('OPEN311.API_KEY_MISSING'));
    const [key] = await this.database.query<ApiKey>(`SELECT ${columns} FROM api_key WHERE digest = $1`, [
      digestOf(given),
    ]);
    if (!key) throw new Refused(refuse('OPEN311.API_KEY_INVALID'));
    const { keyId, area, withdrawnAt } = key;
    // One that was withdrawn is still known, so that its attempts are on record by name.
    const posts = withdrawnAt ? [] : [{ id: keyId, role: 'machine' as const, unit: area }];
    return { person: keyId, session: keyId, posts };
  }

  async make(manager: EntityManager, apiKey: string, key: Omit<ApiKey, 'withdrawnAt'>): Promise<void> {
    const { keyId, name, area, datum, madeAt } = key;
    await manager.query(
      'INSERT INTO api_key (key_id, digest, name, area, datum, made_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [keyId, digestOf(apiKey), name, area, datum, madeAt],
    );
  }

  /** Of two at once, one withdraws it. */
  async withdraw(manager: EntityManager, keyId: string, at: Date): Promise<boolean> {
    const [withdrawn]: [unknown[], number] = await manager.query(
      'UPDATE api_key SET withdrawn_at = $2 WHERE key_id = $1 AND withdrawn_at IS NULL RETURNING key_id',
      [keyId, at],
    );
    return withdrawn.length > 0;
  }

  async find(keyId: string): Promise<ApiKey | undefined> {
    return (await this.database.query<ApiKey>(`SELECT ${columns} FROM api_key WHERE key_id = $1`, [keyId]))[0];
  }

  /** Those of these areas (patterns of codes), the latest first. */
  list(areas: readonly string[]): Promise<ApiKey[]> {
    return this.database.query<ApiKey>(
      `SELECT ${columns} FROM api_key WHERE area LIKE ANY($1::text[]) ORDER BY made_at DESC, key_id DESC`,
      [areas],
    );
  }
}
