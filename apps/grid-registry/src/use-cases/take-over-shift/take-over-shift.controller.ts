import { Controller, Post } from '@nestjs/common';
import { eventActor, peopleBehind, Permission } from '#access';
import type { DataOf } from '#contracts';
import { Call, type CommandCall, CommandShell, IdParam } from '#custody';
import { Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import { refuse } from '../../domain/duty/duty.refusals.js';
import { actingIn } from '../../organisation/change.js';
import { publishFacts } from '../../publishing/publication.js';

type TakenOver = DataOf<'registry.shift-taken-over.v1'>;

@Controller('duty/handovers/:handoverId/take-overs')
export class TakeOverShiftController {
  constructor(private readonly shell: CommandShell) {}

  /**
   * The incoming confirms (接班). DUTY.HANDOVER_UNKNOWN, DUTY.NOT_HANDED_TO_YOU; DUTY.TAKEN_OVER the second time.
   */
  @Post()
  @Permission('duty.hand-over')
  takeOver(@Call() call: CommandCall, @IdParam('handoverId') handoverId: string): Promise<{ handoverId: string }> {
    return this.shell.run(call, async ({ manager, at }) => {
      const { takenOverAt, ...handover } = await lockHandover(manager, handoverId);
      const actor = actingIn(call, handover.area);
      if (!peopleBehind(actor).includes(handover.incoming)) throw new Refused(refuse('DUTY.NOT_HANDED_TO_YOU'));
      if (takenOverAt) throw new Refused(refuse('DUTY.TAKEN_OVER'));
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

async function lockHandover(
  manager: EntityManager,
  handoverId: string,
): Promise<TakenOver & { readonly takenOverAt: Date | null }> {
  const [handover]: (TakenOver & { takenOverAt: Date | null })[] = await manager.query(
    `SELECT h.handover_id AS "handoverId", h.area, h.role, o.person_id AS outgoing, i.person_id AS incoming,
       h.taken_over_at AS "takenOverAt"
     FROM duty_handover h JOIN duty_shift o ON o.shift_id = h.outgoing_shift
       JOIN duty_shift i ON i.shift_id = h.incoming_shift
     WHERE h.handover_id = $1 FOR UPDATE OF h`,
    [handoverId],
  );
  if (!handover) throw new Refused(refuse('DUTY.HANDOVER_UNKNOWN'));
  return handover;
}
