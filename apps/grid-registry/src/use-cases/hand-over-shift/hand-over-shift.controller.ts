import { Controller, Post } from '@nestjs/common';
import { accessRefusals, eventActor, peopleBehind, Permission } from '#access';
import type { DataOf } from '#contracts';
import { Call, Command, type CommandCall, CommandShell } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { newId, Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/duty/duty.refusals.js';
import { slack } from '../../domain/duty/shift.js';
import { actingIn } from '../../organisation/change.js';
import { isHandedOver, lockShift, shiftsOf } from '../../persistence/duty-shifts.js';
import { keepRegistryText } from '../../persistence/registry-texts.js';
import { publishFacts } from '../../publishing/publication.js';
import { HandOverShift } from './hand-over-shift.command.js';
import { shiftsToHandOver } from './hand-over-shift.decide.js';

type HandedOver = DataOf<'registry.shift-handed-over.v1'>;

const handedOver = z.object({ handoverId: z.uuid() });

@Controller('duty/handovers')
export class HandOverShiftController {
  constructor(private readonly shell: CommandShell) {}

  /**
   * Hands one's desk over (交班) to somebody on the roster, with a note and what one's screen shows as open; that is
   * recorded as stated. Once per shift. Refuses with DUTY.*.
   */
  @Post()
  @Permission('duty.hand-over')
  @Answers(201, handedOver)
  @Refuses(
    refuse,
    'DUTY.NOT_ON_ROSTER',
    'DUTY.INCOMING_NOT_ON_ROSTER',
    'DUTY.SHIFT_UNKNOWN',
    'DUTY.SHIFT_CANCELLED',
    'DUTY.HANDED_OVER',
  )
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  handOver(@Call() call: CommandCall, @Command(HandOverShift) command: HandOverShift): Promise<{ handoverId: string }> {
    const { area, incoming, open } = command;
    return this.shell.run(call, async ({ manager, at }) => {
      const actor = actingIn(call, area);
      const outgoing = peopleBehind(actor);
      const shifts = await shiftsOf(manager, [...outgoing, incoming], new Date(at.getTime() - slack));
      const decision = shiftsToHandOver({ area, role: actor.post.role, outgoing, incoming, shifts, at });
      if ('refusal' in decision) throw new Refused(decision.refusal);
      const { from, to } = decision;
      // Of two handovers of the shift at once, one waits here and finds the other.
      const { cancelledAt } = await lockShift(manager, from.shiftId);
      if (cancelledAt) throw new Refused(refuse('DUTY.SHIFT_CANCELLED'));
      if (await isHandedOver(manager, from.shiftId)) throw new Refused(refuse('DUTY.HANDED_OVER'));

      const handoverId = newId();
      const note = command.note === null ? null : await keepRegistryText(manager, command.note, area, 'duty.read');
      await manager.query(
        `INSERT INTO duty_handover (handover_id, area, role, outgoing_shift, incoming_shift, note, stated, handed_over_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [handoverId, area, from.role, from.shiftId, to.shiftId, note?.textId ?? null, JSON.stringify(open), at],
      );
      const fact: HandedOver = {
        ...{ handoverId, area, role: from.role as HandedOver['role'], note, open },
        ...{ outgoing: from.person, incoming, outgoingShift: from.shiftId, incomingShift: to.shiftId },
      };
      await publishFacts(
        { manager, at, by: eventActor(actor) },
        'registry.shift-handed-over.v1',
        [fact],
        () => handoverId,
      );
      return { handoverId };
    });
  }
}
