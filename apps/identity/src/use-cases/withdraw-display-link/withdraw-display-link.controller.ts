import { Controller, Post } from '@nestjs/common';
import { accessRefusals, authorizeInArea, Permission } from '#access';
import { Call, type CommandCall, CommandShell, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { DisplayLinks } from '../../display-links/display-links.js';
import { refuse } from '../../domain/identity.refusals.js';

const displayLinkWithdrawn = z.object({ linkId: z.uuid() });

@Controller('display-links/:linkId/withdrawals')
export class WithdrawDisplayLinkController {
  constructor(
    private readonly shell: CommandShell,
    private readonly links: DisplayLinks,
  ) {}

  /** Withdraws a link (停用屏幕令牌). What the screen still holds runs out within a minute. */
  @Post()
  @Permission('display.manage')
  @Answers(201, displayLinkWithdrawn)
  @Refuses(refuse, 'DISPLAY.UNKNOWN', 'DISPLAY.ALREADY_WITHDRAWN')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  withdraw(
    @Call() call: CommandCall,
    @IdParam('linkId') linkId: string,
  ): Promise<z.infer<typeof displayLinkWithdrawn>> {
    return this.shell.run(call, async (transaction) => {
      const link = await this.links.find(linkId);
      if (!link) throw new Refused(refuse('DISPLAY.UNKNOWN'));
      const actor = authorizeInArea(call.who, call.permission, link.area);
      if (!actor) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
      if (!(await this.links.withdraw(transaction, actor, link))) {
        throw new Refused(refuse('DISPLAY.ALREADY_WITHDRAWN'));
      }
      return { linkId };
    });
  }
}
