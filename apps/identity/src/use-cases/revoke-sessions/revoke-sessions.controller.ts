import { Controller, Post } from '@nestjs/common';
import { accessRefusals, authorizeAnywhere, eventActor, Permission } from '#access';
import { Call, type CommandCall, CommandShell, IdParam } from '#custody';
import { Refused } from '#primitives';
import { Sessions } from '../../sessions/sessions.js';

@Controller('people/:personId/session-revocations')
export class RevokeSessionsController {
  constructor(
    private readonly shell: CommandShell,
    private readonly sessions: Sessions,
  ) {}

  /** Ends all sessions of a person. Tokens already out run out within a minute. */
  @Post()
  @Permission('session.revoke')
  revoke(@Call() call: CommandCall, @IdParam('personId') personId: string): Promise<{ ended: number }> {
    return this.shell.run(call, async ({ manager, at }) => {
      const actor = authorizeAnywhere(call.who, call.permission);
      if (!actor) throw new Refused(accessRefusals('ACCESS.FORBIDDEN'));
      return { ended: await this.sessions.end(manager, personId, 'REVOKED', eventActor(actor), at) };
    });
  }
}
