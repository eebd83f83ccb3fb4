import { Controller, Post } from '@nestjs/common';
import { accessRefusals, Permission } from '#access';
import { Call, Command, type CommandCall, CommandShell, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { areaOfUnit, newId, Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/organisation/organisation.refusals.js';
import { beginChange, reason } from '../../organisation/change.js';
import { findPost, lockPerson, lockPost } from '../../persistence/registry-posts.js';
import { lockUnits } from '../../persistence/registry-units.js';
import { endPosts, givePosts } from '../../publishing/change-posts.js';
import { DelegatePost } from './delegate-post.command.js';
import { decideDelegation, delegating } from './delegate-post.decide.js';

const EndDelegation = z.strictObject({ reason });

const delegated = z.object({ postId: z.uuid().describe('Of the post that stands in') });
const ended = z.object({ ended: z.int().describe('How many posts') });

@Controller('posts/:postId')
export class DelegatePostController {
  constructor(private readonly shell: CommandShell) {}

  /**
   * Has somebody else act under a post for a time (委托): done by its holder, or by the security officer of its area.
   * What they do names both. It ends with the post. Answers the id of the post that stands in. Refuses with POST.*.
   */
  @Post('delegations')
  @Permission('post.delegate')
  @Answers(201, delegated)
  @Refuses(
    refuse,
    'POST.UNKNOWN',
    'POST.ENDED',
    'POST.DELEGATION_NOT_PASSED_ON',
    'POST.ROLE_UNFIT',
    'POST.PERIOD',
    'POST.HELD_ALREADY',
    'POST.SEPARATION_OF_DUTIES',
    'POST.OWN',
    'UNIT.CLOSED',
    'PERSON.UNKNOWN',
  )
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  delegate(
    @Call() call: CommandCall,
    @IdParam('postId') postId: string,
    @Command(DelegatePost) { personId, from, to, reason }: DelegatePost,
  ): Promise<{ postId: string }> {
    return this.shell.run(call, async (transaction) => {
      const { manager, at } = transaction;
      // Unit, post, person: in the order of whoever closes the unit, or each would wait for the other.
      const { unit: code } = await findPost(manager, postId);
      const unit = (await lockUnits(manager, [code], 'SHARE')).get(code)!;
      const post = await lockPost(manager, postId, at);
      const held = await lockPerson(manager, personId, at);
      const period = { from: from ?? at, to };
      const decision = decideDelegation(call.who, { post, unit, delegate: personId, held, period, at });
      if ('refusal' in decision) throw new Refused(decision.refusal);
      const area = areaOfUnit(code);
      const change = await beginChange(transaction, decision.actor, { area, reason, readableWith: 'post.manage' });
      const { role, person } = post;
      const delegation = { of: postId, by: person };
      const standIn = { postId: newId(), person: personId, role, unit: code, period, delegation };
      await givePosts(change, [standIn], change.reason);
      return { postId: standIn.postId };
    });
  }

  /** Ends a delegation early, by whose post it is or the security officer. POST.NOT_A_DELEGATION, POST.ENDED. */
  @Post('delegation-ends')
  @Permission('post.delegate')
  @Answers(201, ended)
  @Refuses(refuse, 'POST.UNKNOWN', 'POST.NOT_A_DELEGATION', 'POST.ENDED')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  end(
    @Call() call: CommandCall,
    @IdParam('postId') postId: string,
    @Command(EndDelegation) { reason }: z.infer<typeof EndDelegation>,
  ): Promise<{ ended: number }> {
    return this.shell.run(call, async (transaction) => {
      const standIn = await lockPost(transaction.manager, postId, transaction.at);
      if (!standIn.delegation) throw new Refused(refuse('POST.NOT_A_DELEGATION'));
      const actor = delegating(call.who, { postId: standIn.delegation.of, unit: standIn.unit });
      if (!actor) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
      if (standIn.isEnded) throw new Refused(refuse('POST.ENDED'));
      const area = areaOfUnit(standIn.unit);
      const change = await beginChange(transaction, actor, { area, reason, readableWith: 'post.manage' });
      return { ended: await endPosts(change, [postId], change.reason) };
    });
  }
}
