import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import {
  calculateJwkThumbprint,
  type CryptoKey,
  exportJWK,
  exportPKCS8,
  generateKeyPair,
  importPKCS8,
  type JWK,
} from 'jose';

/**
 * The service's own Ed25519 keys, in its database: replicas that start at the same moment agree on one. Read when
 * needed, not remembered: a key that is retired is out of use on every replica at once.
 */
@Injectable()
export class SigningKeys {
  constructor(private readonly database: Database) {}

  /** The key in use; makes the first. Not for use inside a transaction: it takes a connection of its own. */
  async signing(): Promise<{ key: CryptoKey; keyId: string }> {
    for (;;) {
      const [inUse] = await this.database.query<{ key_id: string; private_key: string }>(
        'SELECT key_id, private_key FROM signing_key WHERE retired_at IS NULL',
      );
      if (inUse) return { key: await importPKCS8(inUse.private_key, 'EdDSA'), keyId: inUse.key_id };
      await this.make();
    }
  }

  /** All public keys, as a JWK set (RFC 7517): receipts signed before a key was retired stay good. */
  async published(): Promise<{ keys: JWK[] }> {
    await this.signing();
    const rows = await this.database.query<{ public_key: JWK }>(
      'SELECT public_key FROM signing_key ORDER BY created_at DESC',
    );
    return { keys: rows.map(({ public_key }) => public_key) };
  }

  private async make(): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const keyId = await calculateJwkThumbprint(jwk);
    await this.database.query(
      'INSERT INTO signing_key (key_id, private_key, public_key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [keyId, await exportPKCS8(privateKey), JSON.stringify({ ...jwk, kid: keyId, alg: 'EdDSA', use: 'sig' })],
    );
  }
}
