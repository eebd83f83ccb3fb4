import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { decideSigning, keySettlesIn, newKey, type SigningKey } from '#access';
import { Database } from '#database';
import { systemActor } from '#event-bus';
import { CLOCK, type Clock } from '#primitives';
import { importPKCS8, type JWK } from 'jose';
import { IDENTITY_CONFIG, type IdentityConfig } from '../config.js';
import { decidePublished } from './key-life.decide.js';
import { insertKey } from './insert-key.js';

interface KeyRow {
  readonly keyId: string;
  readonly privateKey: string;
  readonly publicKey: JWK;
  readonly createdAt: Date;
}

/** The advisory lock under which the first key is made: replicas that start together agree on one. */
const firstKeyLock = 0x6b65_7973;

/** Milliseconds after which a replica looks whether there is a newer key to sign with. */
const lookAgainAfter = 30_000;

/** The Ed25519 keys that tokens are signed with, in identity's own database: the newest that has settled signs. */
@Injectable()
export class SigningKeys implements OnApplicationBootstrap {
  private current: (SigningKey & { readonly until: number }) | undefined;

  constructor(
    private readonly database: Database,
    @Inject(IDENTITY_CONFIG) private readonly config: IdentityConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    // Should this fail, the first one to need a key makes it.
    void this.database.whenConnected().then(() => this.all().catch(() => undefined));
  }

  /** The key to sign with now. */
  async signing(): Promise<SigningKey> {
    if (this.current && this.current.until > performance.now()) return this.current;
    const { keyId, privateKey } = decideSigning(await this.all(), this.clock.now());
    const key = await importPKCS8(privateKey, 'EdDSA');
    this.current = { keyId, key, until: performance.now() + lookAgainAfter };
    return this.current;
  }

  /** The public keys as a JWK set, newest first. */
  async published(): Promise<{ keys: JWK[] }> {
    const tokensLive = keySettlesIn + 2 * lookAgainAfter + this.config.ACCESS_TOKEN_SECONDS * 1_000;
    const published = decidePublished(await this.all(), tokensLive, this.clock.now());
    return { keys: published.map(({ publicKey }) => publicKey) };
  }

  /** All keys there are, newest first; the first one is made if there is none. */
  private async all(): Promise<readonly [KeyRow, ...KeyRow[]]> {
    for (;;) {
      const [newest, ...older] = await this.database.query<KeyRow>(
        `SELECT key_id AS "keyId", private_key AS "privateKey", public_key AS "publicKey", created_at AS "createdAt"
         FROM signing_key ORDER BY created_at DESC`,
      );
      if (newest) return [newest, ...older];
      await this.makeFirst();
    }
  }

  private async makeFirst(): Promise<void> {
    const key = await newKey();
    await this.database.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [firstKeyLock]);
      const [known]: unknown[] = await manager.query('SELECT 1 FROM signing_key LIMIT 1');
      if (!known) await insertKey(manager, key, systemActor('identity'));
    });
  }
}
