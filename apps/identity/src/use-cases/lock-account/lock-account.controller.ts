import { Controller, Post } from '@nestjs/common';
import { accessRefusals, authorizeAnywhere, eventActor, Permission } from '#access';
import { Call, type CommandCall, CommandShell, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { appendToOutbox, sealEvent } from '#event-bus';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/identity.refusals.js';
import { Sessions } from '../../sessions/sessions.js';

const accountLock = z.object({ locked: z.boolean() });

@Controller('people/:personId')
export class LockAccountController {
  constructor(
    private readonly shell: CommandShell,
    private readonly sessions: Sessions,
  ) {}

  /** Locks an account until it is unlocked, and ends its sessions. ACCOUNT.UNKNOWN when there is none. */
  @Post('locks')
  @Permission('account.lock')
  @Answers(201, accountLock)
  @Refuses(refuse, 'ACCOUNT.UNKNOWN')
  lock(@Call() call: CommandCall, @IdParam('personId') personId: string): Promise<{ locked: boolean }> {
    return this.change(call, personId, true);
  }

  /** Unlocks an account, whoever or whatever locked it. */
  @Post('unlocks')
  @Permission('account.lock')
  @Answers(201, accountLock)
  @Refuses(refuse, 'ACCOUNT.UNKNOWN')
  unlock(@Call() call: CommandCall, @IdParam('personId') personId: string): Promise<{ locked: boolean }> {
    return this.change(call, personId, false);
  }

  private change(call: CommandCall, person: string, locked: boolean): Promise<{ locked: boolean }> {
    return this.shell.run(call, async ({ manager, at }) => {
      const actor = authorizeAnywhere(call.who, call.permission);
      if (!actor) throw new Refused(accessRefusals('ACCESS.FORBIDDEN'));
      const by = eventActor(actor);
      const [changed]: [unknown[], number] = await manager.query(
        `UPDATE account SET locked_by_officer = $2, failures = 0, locked_until = NULL WHERE person_id = $1
         RETURNING person_id`,
        [person, locked],
      );
      if (changed.length === 0) throw new Refused(refuse('ACCOUNT.UNKNOWN'));
      if (locked) await this.sessions.end(manager, person, 'REVOKED', by, at);
      const recorded = sealEvent({
        type: 'audit.account-lock-changed.v1',
        subject: person,
        data: { person, locked },
        service: 'identity',
        by,
        at,
      });
      await appendToOutbox(manager, [recorded]);
      return { locked };
    });
  }
}
