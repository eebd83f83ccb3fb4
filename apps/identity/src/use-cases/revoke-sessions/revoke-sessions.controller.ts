import { Controller, Post } from '@nestjs/common';
import { accessRefusals, authorizeAnywhere, eventActor, Permission } from '#access';
import { Call, type CommandCall, CommandShell, IdParam } from '#custody';
import { Answers } from '#endpoint';
import { appendToOutbox, sealEvent } from '#event-bus';
import { Refused } from '#primitives';
import { z } from 'zod';
import { Sessions } from '../../sessions/sessions.js';

const revoked = z.object({ ended: z.int().describe('How many sessions were open') });

@Controller('people/:personId/session-revocations')
export class RevokeSessionsController {
  constructor(
    private readonly shell: CommandShell,
    private readonly sessions: Sessions,
  ) {}

  /** Ends all sessions of a person. Tokens already out run out within a minute. */
  @Post()
  @Permission('session.revoke')
  @Answers(201, revoked)
  revoke(@Call() call: CommandCall, @IdParam('personId') personId: string): Promise<{ ended: number }> {
    return this.shell.run(call, async ({ manager, at }) => {
      const actor = authorizeAnywhere(call.who, call.permission);
      if (!actor) throw new Refused(accessRefusals('ACCESS.FORBIDDEN'));
      const by = eventActor(actor);
      const ended = await this.sessions.end(manager, personId, 'REVOKED', by, at);
      const data = { person: personId, ended };
      const type = 'audit.sessions-revoked.v1';
      await appendToOutbox(manager, [sealEvent({ type, subject: personId, data, service: 'identity', by, at })]);
      return { ended };
    });
  }
}
