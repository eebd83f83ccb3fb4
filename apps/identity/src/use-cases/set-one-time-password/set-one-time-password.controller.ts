import { Controller, Header, Post } from '@nestjs/common';
import { accessRefusals, eventActor, Permission } from '#access';
import { Call, type CommandCall, CommandShell, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { appendToOutbox, sealEvent } from '#event-bus';
import { newId, Refused } from '#primitives';
import { referenceRefusals } from '#reference-copy';
import { AccountDesk } from '../../accounts/account-desk.js';
import { handedOver, type HandedOver } from '../../accounts/handed-over.js';
import { refuse } from '../../domain/identity.refusals.js';
import { Sessions } from '../../sessions/sessions.js';

@Controller('people/:personId/one-time-passwords')
export class SetOneTimePasswordController {
  constructor(
    private readonly shell: CommandShell,
    private readonly sessions: Sessions,
    private readonly desk: AccountDesk,
  ) {}

  /**
   * A new password for somebody who has forgotten theirs (重置密码), to be changed when they sign in; their sessions end.
   * A lock stays.
   */
  @Post()
  @Permission('account.manage')
  @Answers(201, handedOver)
  @Refuses(refuse, 'ACCOUNT.PERSON_UNKNOWN', 'ACCOUNT.OWN', 'ACCOUNT.UNKNOWN')
  @Refuses(referenceRefusals)
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  @Header('Cache-Control', 'no-store')
  async set(@Call() call: CommandCall, @IdParam('personId') personId: string): Promise<HandedOver> {
    const { password, passwordHash } = await this.desk.newPassword();
    const attempt = newId();
    const made = await this.shell.run(call, async ({ manager, at }) => {
      const by = eventActor(await this.desk.actorFor(call, personId, at));
      const goodUntil = this.desk.goodUntil(at);
      const [changed]: [unknown[], number] = await manager.query(
        'UPDATE account SET password_hash = $2, one_time_until = $3 WHERE person_id = $1 RETURNING person_id',
        [personId, passwordHash, goodUntil],
      );
      if (changed.length === 0) throw new Refused(refuse('ACCOUNT.UNKNOWN'));
      await this.sessions.end(manager, personId, 'REVOKED', by, at);
      const [type, data] = ['audit.password-set.v1' as const, { person: personId }];
      await appendToOutbox(manager, [sealEvent({ type, subject: personId, data, service: 'identity', by, at })]);
      return { attempt, goodUntil: goodUntil.toISOString() };
    });
    return { personId, oneTimePassword: made.attempt === attempt ? password : null, goodUntil: made.goodUntil };
  }
}
