import { Controller, Header, Post } from '@nestjs/common';
import { accessRefusals, authorizeInArea, Permission } from '#access';
import { Call, Command, type CommandCall, CommandShell } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { newId, Refused } from '#primitives';
import { z } from 'zod';
import { DisplayLinks, newLinkSecret } from '../../display-links/display-links.js';
import { refuse } from '../../domain/identity.refusals.js';
import { MakeDisplayLink } from './make-display-link.command.js';

const displayLinkMade = z.object({
  linkId: z.uuid(),
  secret: z
    .string()
    .nullable()
    .describe('令牌 Shown this once, since only its digest is kept; null where the answer is repeated'),
});

const longest = 366 * 86_400_000;

@Controller('display-links')
export class MakeDisplayLinkController {
  constructor(
    private readonly shell: CommandShell,
    private readonly links: DisplayLinks,
  ) {}

  /** Makes a link by which a wall screen shows the figures of an area (屏幕令牌), and nothing else. */
  @Post()
  @Permission('display.manage')
  @Answers(201, displayLinkMade)
  @Refuses(refuse, 'DISPLAY.BAD_END')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  @Header('Cache-Control', 'no-store')
  async make(
    @Call() call: CommandCall,
    @Command(MakeDisplayLink) { name, area, endsAt }: MakeDisplayLink,
  ): Promise<z.infer<typeof displayLinkMade>> {
    const [linkId, secret] = [newId(), newLinkSecret()];
    const made = await this.shell.run(call, async (transaction) => {
      const actor = authorizeInArea(call.who, call.permission, area);
      if (!actor) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
      const left = endsAt.getTime() - transaction.at.getTime();
      if (left <= 0 || left > longest) throw new Refused(refuse('DISPLAY.BAD_END'));
      await this.links.make(transaction, actor, secret, { linkId, name, area, endsAt });
      return { linkId };
    });
    return { linkId: made.linkId, secret: made.linkId === linkId ? secret : null };
  }
}
