import { Injectable } from '@nestjs/common';
import { Database, HourlyForgetting } from '#database';
import { signatureLife } from './request-signature.js';

/** The nonces of signed requests: each is good once, whichever replica it comes to. */
@Injectable()
export class MachineNonces extends HourlyForgetting {
  constructor(private readonly database: Database) {
    super();
  }

  /** Whether this nonce had not been used under this key; it has from now on. */
  async take(keyId: string, nonce: string, at: Date): Promise<boolean> {
    const taken: unknown[] = await this.database.query(
      'INSERT INTO machine_nonce (key_id, nonce, taken_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING nonce',
      [keyId, nonce, at],
    );
    return taken.length > 0;
  }

  /** A request older than its signature's life is refused for that. */
  async forget(): Promise<void> {
    await this.database.query(
      'DELETE FROM machine_nonce WHERE taken_at < clock_timestamp() - make_interval(secs => $1)',
      [(3 * signatureLife) / 1_000],
    );
  }
}
