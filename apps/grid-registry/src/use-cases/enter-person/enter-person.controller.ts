import { Controller, Post } from '@nestjs/common';
import { accessRefusals, Permission } from '#access';
import { Call, Command, type CommandCall, CommandShell } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { areaOfUnit, newId, Refused } from '#primitives';
import { z } from 'zod';
import { holdingRefusal } from '../../domain/organisation/holding-rules.js';
import { refuse } from '../../domain/organisation/organisation.refusals.js';
import { actingIn, beginChange } from '../../organisation/change.js';
import { lockUnits } from '../../persistence/registry-units.js';
import { givePosts } from '../../publishing/change-posts.js';
import { EnterPerson } from './enter-person.command.js';

const entered = z.object({ personId: z.uuid(), postId: z.uuid() });

@Controller('people')
export class EnterPersonController {
  constructor(private readonly shell: CommandShell) {}

  /**
   * Enters somebody new (新增人员) with the first post they hold: nobody is here without one. What they sign in with,
   * identity gives them. Refuses with POST.*.
   */
  @Post()
  @Permission('post.manage')
  @Answers(201, entered)
  @Refuses(refuse, 'UNIT.UNKNOWN', 'POST.ROLE_UNFIT', 'POST.PERIOD', 'UNIT.CLOSED')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  enter(@Call() call: CommandCall, @Command(EnterPerson) command: EnterPerson): Promise<z.infer<typeof entered>> {
    const { name, role, unit: code, from, to, reason } = command;
    return this.shell.run(call, async (transaction) => {
      const { manager, at } = transaction;
      const area = areaOfUnit(code);
      const actor = actingIn(call, area);
      const unit = (await lockUnits(manager, [code], 'SHARE')).get(code);
      if (!unit) throw new Refused(refuse('UNIT.UNKNOWN', { unit: code }));
      const personId = newId();
      const wanted = { person: personId, role, unit: code, period: { from: from ?? at, to } };
      const refusal = holdingRefusal(wanted, unit, [], at);
      if (refusal) throw new Refused(refusal);
      await manager.query('INSERT INTO person (person_id, name, synthetic) VALUES ($1, $2, false)', [personId, name]);
      const change = await beginChange(transaction, actor, { area, reason, readableWith: 'post.manage' });
      const postId = newId();
      await givePosts(change, [{ ...wanted, postId, delegation: null }], change.reason);
      return { personId, postId };
    });
  }
}
