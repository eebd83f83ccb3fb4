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

const takenOver = z.object({ handoverId: z.uuid() });

@Controller('duty/handovers/:handoverId/take-overs')
export class TakeOverShiftController {
  constructor(private readonly shell: CommandShell) {}

  /**
   * The incoming confirms (接班). DUTY.HANDOVER_UNKNOWN, DUTY.NOT_HANDED_TO_YOU; DUTY.TAKEN_OVER the second time, DUTY.RECALLED.
   */
  @Post()
  @Permission('duty.hand-over')
  @Answers(201, takenOver)
  @Refuses(refuse, 'DUTY.HANDOVER_UNKNOWN', 'DUTY.NOT_HANDED_TO_YOU', 'DUTY.TAKEN_OVER', 'DUTY.RECALLED')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  takeOver(@Call() call: CommandCall, @IdParam('handoverId') handoverId: string): Promise<{ handoverId: string }> {
    return this.shell.run(call, async ({ manager, at }) => {
      const { handover, mustWait } = await lockHandover(manager, handoverId);
      const actor = actingIn(call, handover.area);
      if (!peopleBehind(actor).includes(handover.incoming)) throw new Refused(refuse('DUTY.NOT_HANDED_TO_YOU'));
      mustWait();
      await manager.query('UPDATE duty_handover SET taken_over_at = $2 WHERE handover_id = $1', [handoverId, at]);
      await publishFacts(
        { manager, at, by: eventActor(actor) },
        'registry.shift-taken-over.v1',
        [handover],
        () => handoverId,
      );
      return { handoverId };
    });
  }
}
