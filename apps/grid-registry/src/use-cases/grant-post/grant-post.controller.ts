import { Controller, Post } from '@nestjs/common';
import { accessRefusals, peopleBehind, Permission } from '#access';
import { Call, Command, type CommandCall, CommandShell } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { areaOfUnit, newId, Refused } from '#primitives';
import { z } from 'zod';
import { holdingRefusal } from '../../domain/organisation/holding-rules.js';
import { refuse } from '../../domain/organisation/organisation.refusals.js';
import { actingIn, beginChange } from '../../organisation/change.js';
import { lockPerson } from '../../persistence/registry-posts.js';
import { lockUnits } from '../../persistence/registry-units.js';
import { givePosts } from '../../publishing/change-posts.js';
import { GrantPost } from './grant-post.command.js';

const granted = z.object({ postId: z.uuid() });

@Controller('posts')
export class GrantPostController {
  constructor(private readonly shell: CommandShell) {}

  /** Gives somebody else a post (任岗). In effect on their open sessions within a minute. Refuses with POST.*. */
  @Post()
  @Permission('post.manage')
  @Answers(201, granted)
  @Refuses(
    refuse,
    'UNIT.UNKNOWN',
    'POST.ROLE_UNFIT',
    'POST.PERIOD',
    'POST.HELD_ALREADY',
    'POST.SEPARATION_OF_DUTIES',
    'POST.OWN',
    'UNIT.CLOSED',
    'PERSON.UNKNOWN',
  )
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  grant(@Call() call: CommandCall, @Command(GrantPost) command: GrantPost): Promise<{ postId: string }> {
    const { personId: person, role, unit: code, from, to, reason } = command;
    return this.shell.run(call, async (transaction) => {
      const { manager, at } = transaction;
      const area = areaOfUnit(code);
      const actor = actingIn(call, area);
      if (peopleBehind(actor).includes(person)) throw new Refused(refuse('POST.OWN'));
      const unit = (await lockUnits(manager, [code], 'SHARE')).get(code);
      if (!unit) throw new Refused(refuse('UNIT.UNKNOWN', { unit: code }));
      const held = await lockPerson(manager, person, at);
      const wanted = { person, role, unit: code, period: { from: from ?? at, to } };
      const refusal = holdingRefusal(wanted, unit, held, at);
      if (refusal) throw new Refused(refusal);
      const change = await beginChange(transaction, actor, { area, reason, readableWith: 'post.manage' });
      const postId = newId();
      await givePosts(change, [{ ...wanted, postId, delegation: null }], change.reason);
      return { postId };
    });
  }
}
