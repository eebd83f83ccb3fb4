import { Inject, Injectable } from '@nestjs/common';
import { decideSigning, newKey, type SigningKey } from '#access';
import { Database } from '#database';
import { systemActor } from '#event-bus';
import { CLOCK, type Clock } from '#primitives';
import { importPKCS8, type JWK } from 'jose';
import { insertKey } from './insert-key.js';

interface KeyRow {
  readonly keyId: string;
  readonly privateKey: string;
  readonly publicKey: JWK;
  readonly createdAt: Date;
}

/** The advisory lock under which the first key is made: replicas that start together agree on one. */
const firstKeyLock = 0x6b65_7973;

/**
 * The service's own Ed25519 keys, in its database. Read when needed, not remembered: a key that is retired is out of
 * use on every replica at once.
 */
@Injectable()
export class SigningKeys {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The key to sign with; makes the first. Not for use inside a transaction: it takes a connection of its own. */
  async signing(): Promise<SigningKey> {
    const { keyId, privateKey } = decideSigning(await this.good(), this.clock.now());
    return { key: await importPKCS8(privateKey, 'EdDSA'), keyId };
  }

  /** The public keys, as a JWK set (RFC 7517): a receipt stays good when there is a newer key, not when its is retired. */
  async published(): Promise<{ keys: JWK[] }> {
    return { keys: (await this.good()).map(({ publicKey }) => publicKey) };
  }

  /** All keys that aren't retired, newest first; the first one is made if there is none. */
  private async good(): Promise<readonly [KeyRow, ...KeyRow[]]> {
    for (;;) {
      const [newest, ...older] = await this.database.query<KeyRow>(
        `SELECT key_id AS "keyId", private_key AS "privateKey", public_key AS "publicKey", created_at AS "createdAt"
         FROM signing_key WHERE retired_at IS NULL ORDER BY created_at DESC`,
      );
      if (newest) return [newest, ...older];
      await this.makeFirst();
    }
  }

  private async makeFirst(): Promise<void> {
    const key = await newKey();
    await this.database.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [firstKeyLock]);
      const [known]: unknown[] = await manager.query('SELECT 1 FROM signing_key WHERE retired_at IS NULL LIMIT 1');
      if (!known) await insertKey(manager, key, systemActor('evidence'));
    });
  }
}
