import { Controller, Header, Post } from '@nestjs/common';
import { accessRefusals, eventActor, Permission } from '#access';
import { Call, Command, type CommandCall, CommandShell, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { appendToOutbox, sealEvent } from '#event-bus';
import { newId, Refused } from '#primitives';
import { referenceRefusals } from '#reference-copy';
import type { EntityManager } from 'typeorm';
import { AccountDesk } from '../../accounts/account-desk.js';
import { handedOver, type HandedOver } from '../../accounts/handed-over.js';
import { refuse } from '../../domain/identity.refusals.js';
import { MakeAccount } from './make-account.command.js';

@Controller('people/:personId/accounts')
export class MakeAccountController {
  constructor(
    private readonly shell: CommandShell,
    private readonly desk: AccountDesk,
  ) {}

  /**
   * Gives somebody who holds a post an account (开设账号) and a password for the first time they sign in, when they make
   * one of their own. ACCOUNT.PERSON_UNKNOWN also where the post was given a moment ago: ask again. ACCOUNT.EXISTS,
   * ACCOUNT.LOGIN_TAKEN.
   */
  @Post()
  @Permission('account.manage')
  @Answers(201, handedOver)
  @Refuses(refuse, 'ACCOUNT.PERSON_UNKNOWN', 'ACCOUNT.OWN', 'ACCOUNT.EXISTS', 'ACCOUNT.LOGIN_TAKEN')
  @Refuses(referenceRefusals)
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  @Header('Cache-Control', 'no-store')
  async make(
    @Call() call: CommandCall,
    @IdParam('personId') personId: string,
    @Command(MakeAccount) { login }: MakeAccount,
  ): Promise<HandedOver> {
    const { password, passwordHash } = await this.desk.newPassword();
    const attempt = newId();
    const made = await this.shell.run(call, async ({ manager, at }) => {
      const actor = await this.desk.actorFor(call, personId, at);
      const goodUntil = this.desk.goodUntil(at);
      await enterAccount(manager, { personId, login, passwordHash, goodUntil });
      const [type, by] = ['audit.account-made.v1' as const, eventActor(actor)];
      const data = { person: personId };
      await appendToOutbox(manager, [sealEvent({ type, subject: personId, data, service: 'identity', by, at })]);
      return { attempt, goodUntil: goodUntil.toISOString() };
    });
    return { personId, oneTimePassword: made.attempt === attempt ? password : null, goodUntil: made.goodUntil };
  }
}

/** Two at once, of one person or with one login, see each other by the constraints. @throws Refused */
async function enterAccount(
  manager: EntityManager,
  account: { personId: string; login: string; passwordHash: string; goodUntil: Date },
): Promise<void> {
  const { personId, login, passwordHash, goodUntil } = account;
  const [entered]: unknown[] = await manager.query(
    `INSERT INTO account (person_id, login, password_hash, one_time_until) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING person_id`,
    [personId, login, passwordHash, goodUntil],
  );
  if (entered) return;
  const [theirs]: unknown[] = await manager.query('SELECT 1 FROM account WHERE person_id = $1', [personId]);
  throw new Refused(theirs ? refuse('ACCOUNT.EXISTS') : refuse('ACCOUNT.LOGIN_TAKEN', { login }));
}
