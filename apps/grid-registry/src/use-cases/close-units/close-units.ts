import { Injectable } from '@nestjs/common';
import type { DataOf } from '#contracts';
import { unitCode } from '#contracts';
import { type CommandCall, CommandShell } from '#custody';
import type { Answered } from '#endpoint';
import { areaOfUnit, newId, Refused } from '#primitives';
import { z } from 'zod';
import { actingIn, beginChange } from '../../organisation/change.js';
import { lockPostsIn } from '../../persistence/registry-posts.js';
import { lockUnits, notEmpty } from '../../persistence/registry-units.js';
import { endPosts, givePosts } from '../../publishing/change-posts.js';
import { closeUnits } from '../../publishing/close-units.js';
import { type Closing, closingRefusal, postsThatPass } from './close-units.decide.js';

export const unitsClosed = z
  .object({
    closed: z.array(unitCode),
    successor: unitCode.nullable(),
    postsPassed: z.int().describe('How many posts the successor got'),
    postsEnded: z.int().describe('How many posts ended, those that passed included'),
  })
  .meta({ id: 'UnitsClosed' });
export type UnitsClosed = Answered<z.infer<typeof unitsClosed>>;

/** Closes units in one transaction with their posts; open incidents follow by event. */
@Injectable()
export class CloseUnits {
  constructor(private readonly shell: CommandShell) {}

  close(
    call: CommandCall,
    closing: Closing & { readonly reason: string },
    change: Extract<DataOf<'registry.unit-changed.v1'>['change'], 'MERGED' | 'ABOLISHED'>,
  ): Promise<UnitsClosed> {
    const { units, successor, reason } = closing;
    return this.shell.run(call, async (transaction) => {
      const { manager, at } = transaction;
      const actors = units.map((code) => actingIn(call, areaOfUnit(code)));
      const known = await lockUnits(manager, successor === null ? units : [...units, successor], 'UPDATE');
      const refusal = closingRefusal(closing, known, await notEmpty(manager, units, at));
      if (refusal) throw new Refused(refusal);

      const area = areaOfUnit(units[0]!);
      const made = await beginChange(transaction, actors[0]!, { area, reason, readableWith: 'unit.manage' });
      await closeUnits(made, units, successor, change, made.reason);
      const posts = await lockPostsIn(manager, units, at);
      const passing =
        successor === null
          ? []
          : postsThatPass(posts, await lockPostsIn(manager, [successor], at), { successor, at, newId });
      const postsEnded = await endPosts(
        made,
        posts.map(({ postId }) => postId),
        made.reason,
      );
      await givePosts(made, passing, made.reason);
      return { closed: [...units], successor, postsPassed: passing.length, postsEnded };
    });
  }
}
