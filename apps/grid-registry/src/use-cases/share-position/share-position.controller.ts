import { Controller, Get, Inject, Post } from '@nestjs/common';
import { type Actor, authorizeAnywhere, Permission, type SignedIn, Who } from '#access';
import { Call, Command, type CommandCall, CommandShell } from '#custody';
import { pointsOf } from '#datum';
import { Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/position/position.refusals.js';
import { type OwnSharing, ownSharing, SharedPositions } from '../../positions/shared-positions.js';
import { TellPosition } from './share-position.command.js';

const shown = z.object({ sharing: ownSharing.nullable().describe('Null while one’s position is not shared') });
const begun = z.object({ since: z.iso.datetime() });
const stopped = z.object({ sharing: z.null() });
const told = z.object({ heardAt: z.date() });

@Controller('positions/own')
export class SharePositionController {
  constructor(
    private readonly shell: CommandShell,
    private readonly positions: SharedPositions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether one’s own position is shared, and what is known of it. */
  @Get()
  @Permission('position.share')
  @Answers(200, shown)
  async own(@Who() { person }: SignedIn): Promise<{ sharing: OwnSharing | null }> {
    return { sharing: await this.positions.ofOneself(person, this.clock.now()) };
  }

  /**
   * Begins to share one’s position (共享位置) with the command centre and the township around one’s post, until one
   * stops or the phone is silent for two hours. That it began is on record.
   */
  @Post('sharing')
  @Permission('position.share')
  @Answers(201, begun)
  begin(@Call() call: CommandCall): Promise<{ since: string }> {
    return this.shell.run(call, async (transaction) => {
      const since = await this.positions.begin(transaction, actorOf(call));
      return { since: since.toISOString() };
    });
  }

  /** No longer shares it: where one was is forgotten at once. That it ended is on record. */
  @Post('sharing-ends')
  @Permission('position.share')
  @Answers(201, stopped)
  stop(@Call() call: CommandCall): Promise<{ sharing: null }> {
    return this.shell.run(call, async (transaction) => {
      await this.positions.stop(transaction, actorOf(call));
      return { sharing: null };
    });
  }

  /**
   * Says where one is now, in place of where one was; of neither anything is kept elsewhere, so no Idempotency-Key.
   * POSITION.NOT_SHARED unless one has begun to share.
   */
  @Post()
  @Permission('position.share')
  @Answers(200, told)
  @Refuses(refuse, 'POSITION.NOT_SHARED')
  async tell(
    @Who() { person }: SignedIn,
    @Command(TellPosition) { point, accuracy }: TellPosition,
  ): Promise<{ heardAt: Date }> {
    const heardAt = this.clock.now();
    await this.positions.tell(person, pointsOf(point).point, Math.round(accuracy), heardAt);
    return { heardAt };
  }
}

function actorOf({ who, permission }: CommandCall): Actor {
  const actor = authorizeAnywhere(who, permission);
  if (!actor) throw new TypeError('the guard let in somebody without the permission');
  return actor;
}
