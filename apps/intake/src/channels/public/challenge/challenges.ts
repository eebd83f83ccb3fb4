import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#database';
import { Refused } from '#primitives';
import { RESIDENT_SECRET, residentPassRefusals } from '#resident-pass';
import { PUBLIC_CONFIG, type PublicConfig } from '../public-settings.js';
import { refuse } from '../public.refusals.js';
import { type Challenge, newChallenge, type Solution, verdictOn } from './challenge.js';

/** Gives challenges, and takes each solution once. */
@Injectable()
export class Challenges {
  constructor(
    private readonly database: Database,
    @Inject(RESIDENT_SECRET) private readonly secret: string | null,
    @Inject(PUBLIC_CONFIG) private readonly config: PublicConfig,
  ) {}

  /** @throws Refused RESIDENT.NOT_OFFERED */
  give(): Promise<Challenge> {
    return newChallenge(this.mustHaveSecret(), this.config.CHALLENGE_HASHES);
  }

  /** Gives the secret that a pass is signed with. @throws Refused RESIDENT.NOT_OFFERED, CHALLENGE.* */
  async spend(challenge: Challenge, solution: Solution): Promise<string> {
    const secret = this.mustHaveSecret();
    const verdict = await verdictOn(challenge, solution, secret);
    if (verdict === 'expired') throw new Refused(refuse('CHALLENGE.EXPIRED'));
    if (verdict === 'not solved') throw new Refused(refuse('CHALLENGE.NOT_SOLVED'));
    const { expiresAt = 0 } = challenge.parameters;
    const isFirst = await this.database.transaction(async (manager) => {
      // Those that are over are refused for that.
      await manager.query(`DELETE FROM spent_challenge WHERE expires_at < clock_timestamp() - interval '1 minute'`);
      const kept: unknown[] = await manager.query(
        `INSERT INTO spent_challenge (signature, expires_at) VALUES ($1, to_timestamp($2))
         ON CONFLICT DO NOTHING RETURNING signature`,
        [challenge.signature, expiresAt],
      );
      return kept.length > 0;
    });
    if (!isFirst) throw new Refused(refuse('CHALLENGE.SPENT'));
    return secret;
  }

  private mustHaveSecret(): string {
    if (this.secret === null) throw new Refused(residentPassRefusals('RESIDENT.NOT_OFFERED'));
    return this.secret;
  }
}
