import { Controller, Header, Inject, Post } from '@nestjs/common';
import { Permission, type SignedIn, Who } from '#access';
import { uuidAsSent } from '#contracts';
import { Command } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock } from '#primitives';
import { referenceRefusals } from '#reference-copy';
import { z } from 'zod';
import { AccountDesk } from '../../accounts/account-desk.js';
import { type AccountRow, isLocked } from '../../accounts/failed-attempt.js';

const QueryAccounts = z.strictObject({ personIds: z.array(uuidAsSent).min(1).max(200) });

const account = z.object({
  personId: z.uuid(),
  login: z.string(),
  lock: z.enum(['NONE', 'WRONG_PASSWORDS', 'OFFICER']).describe('Who or what has locked it'),
  lockedUntil: z.iso.datetime().nullable().describe('When wrong passwords have locked it'),
  password: z.enum(['OWN', 'ONE_TIME', 'ONE_TIME_EXPIRED']).describe('Whose: one-time ones are to be changed'),
});
type Account = z.infer<typeof account>;

@Controller('accounts')
export class QueryAccountsController {
  constructor(
    private readonly database: Database,
    private readonly desk: AccountDesk,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Logins and states of the accounts of people, for the rows on a screen, in one call. Left out: who has none, and who
   * holds no post within reach.
   */
  @Post('query')
  @Permission('account.read')
  @Answers(200, z.array(account))
  @Refuses(referenceRefusals)
  @Header('Cache-Control', 'no-store')
  async query(
    @Who() who: SignedIn,
    @Command(QueryAccounts) { personIds }: z.infer<typeof QueryAccounts>,
  ): Promise<Account[]> {
    const at = this.clock.now();
    const reached = await this.desk.withinReach(who, personIds, at);
    const rows = await this.database.query<AccountRow>(
      'SELECT * FROM account WHERE person_id = ANY($1::uuid[]) ORDER BY login',
      [reached],
    );
    return rows.map((row) => accountOf(row, at));
  }
}

function accountOf(row: AccountRow, at: Date): Account {
  const { person_id: personId, login, locked_by_officer, locked_until, one_time_until } = row;
  const lockedBy = locked_by_officer ? 'OFFICER' : 'WRONG_PASSWORDS';
  const oneTime = one_time_until && (one_time_until.getTime() > at.getTime() ? 'ONE_TIME' : 'ONE_TIME_EXPIRED');
  return {
    ...{ personId, login },
    lock: isLocked(row, at) ? lockedBy : 'NONE',
    lockedUntil: !locked_by_officer && isLocked(row, at) ? (locked_until?.toISOString() ?? null) : null,
    password: oneTime ?? 'OWN',
  };
}
