import { Controller, Post } from '@nestjs/common';
import { accessRefusals, eventActor, peopleBehind, Permission } from '#access';
import { Call, type CommandCall, CommandShell, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/duty/duty.refusals.js';
import { actingIn } from '../../organisation/change.js';
import { lockHandover } from '../../persistence/duty-handovers.js';
import { publishFacts } from '../../publishing/publication.js';

const recalled = z.object({ handoverId: z.uuid() });

@Controller('duty/handovers/:handoverId/recalls')
export class RecallHandoverController {
  constructor(private readonly shell: CommandShell) {}

  /**
   * The outgoing takes a handover back (交班撤回) whose incoming does not come, and may hand over to somebody else.
   * DUTY.HANDOVER_UNKNOWN, DUTY.NOT_HANDED_BY_YOU, DUTY.TAKEN_OVER, DUTY.RECALLED.
   */
  @Post()
  @Permission('duty.hand-over')
  @Answers(201, recalled)
  @Refuses(refuse, 'DUTY.HANDOVER_UNKNOWN', 'DUTY.NOT_HANDED_BY_YOU', 'DUTY.TAKEN_OVER', 'DUTY.RECALLED')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  recall(@Call() call: CommandCall, @IdParam('handoverId') handoverId: string): Promise<{ handoverId: string }> {
    return this.shell.run(call, async ({ manager, at }) => {
      const { handover, mustWait } = await lockHandover(manager, handoverId);
      const actor = actingIn(call, handover.area);
      if (!peopleBehind(actor).includes(handover.outgoing)) throw new Refused(refuse('DUTY.NOT_HANDED_BY_YOU'));
      mustWait();
      await manager.query('UPDATE duty_handover SET recalled_at = $2 WHERE handover_id = $1', [handoverId, at]);
      const by = eventActor(actor);
      await publishFacts({ manager, at, by }, 'registry.shift-recalled.v1', [handover], () => handoverId);
      return { handoverId };
    });
  }
}
