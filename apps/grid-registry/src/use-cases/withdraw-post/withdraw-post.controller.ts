import { Controller, Post } from '@nestjs/common';
import { accessRefusals, peopleBehind, Permission } from '#access';
import { Call, Command, type CommandCall, CommandShell, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { areaOfUnit, Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/organisation/organisation.refusals.js';
import { actingIn, beginChange, reason } from '../../organisation/change.js';
import { lockPost } from '../../persistence/registry-posts.js';
import { endPosts } from '../../publishing/change-posts.js';

const WithdrawPost = z.strictObject({ reason });

const ended = z.object({ ended: z.int().describe('How many posts') });

@Controller('posts/:postId/withdrawals')
export class WithdrawPostController {
  constructor(private readonly shell: CommandShell) {}

  /**
   * Takes a post from somebody else (免岗), and with it whatever stands in for it. Without effect on their open sessions
   * no later than in a minute. Answers how many ended. Refuses with POST.*.
   */
  @Post()
  @Permission('post.manage')
  @Answers(201, ended)
  @Refuses(refuse, 'POST.UNKNOWN', 'POST.OWN', 'POST.ENDED')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  withdraw(
    @Call() call: CommandCall,
    @IdParam('postId') postId: string,
    @Command(WithdrawPost) { reason }: z.infer<typeof WithdrawPost>,
  ): Promise<{ ended: number }> {
    return this.shell.run(call, async (transaction) => {
      const post = await lockPost(transaction.manager, postId, transaction.at);
      const area = areaOfUnit(post.unit);
      const actor = actingIn(call, area);
      if (peopleBehind(actor).includes(post.person)) throw new Refused(refuse('POST.OWN'));
      if (post.isEnded) throw new Refused(refuse('POST.ENDED'));
      const change = await beginChange(transaction, actor, { area, reason, readableWith: 'post.manage' });
      return { ended: await endPosts(change, [postId], change.reason) };
    });
  }
}
