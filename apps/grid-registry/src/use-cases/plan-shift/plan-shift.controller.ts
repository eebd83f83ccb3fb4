import { Controller, Post } from '@nestjs/common';
import { accessRefusals, eventActor, Permission } from '#access';
import { areaCode, rosterRoles, uuidAsSent } from '#contracts';
import { Call, Command, type CommandCall, CommandShell, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { newId, Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/duty/duty.refusals.js';
import { planningRefusal } from '../../domain/duty/shift.js';
import { refuse as organisationRefusals } from '../../domain/organisation/organisation.refusals.js';
import { actingIn } from '../../organisation/change.js';
import { isHandedOver, lockShift, saveShift, shiftsOf } from '../../persistence/duty-shifts.js';
import { lockPerson } from '../../persistence/registry-posts.js';
import { moment } from '../grant-post/grant-post.command.js';

const PlanShift = z.strictObject({
  area: areaCode.describe('The county or township whose command centre it is'),
  role: z.enum(rosterRoles),
  personId: uuidAsSent,
  startsAt: moment,
  endsAt: moment,
});

const shiftChanged = z.object({ shiftId: z.uuid() });

@Controller('duty/shifts')
export class PlanShiftController {
  constructor(private readonly shell: CommandShell) {}

  /** Puts somebody on the roster (排班) who holds the post all that time. Refuses with DUTY.*. */
  @Post()
  @Permission('duty.manage')
  @Answers(201, shiftChanged)
  @Refuses(refuse, 'DUTY.PERIOD', 'DUTY.NO_POST', 'DUTY.OVERLAP')
  @Refuses(organisationRefusals, 'PERSON.UNKNOWN')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  plan(
    @Call() call: CommandCall,
    @Command(PlanShift) { personId: person, ...planned }: z.infer<typeof PlanShift>,
  ): Promise<{ shiftId: string }> {
    return this.shell.run(call, async ({ manager, at }) => {
      const actor = actingIn(call, planned.area);
      // Locks the person: of two shifts planned for them at once, one sees the other.
      const posts = await lockPerson(manager, person, at);
      const refusal = planningRefusal(planned, posts, await shiftsOf(manager, [person], at), at);
      if (refusal) throw new Refused(refusal);
      const shift = { ...planned, person, shiftId: newId(), version: 1, cancelledAt: null };
      await saveShift({ manager, at, by: eventActor(actor) }, shift);
      return { shiftId: shift.shiftId };
    });
  }

  /** Takes a shift off the roster. DUTY.SHIFT_UNKNOWN, DUTY.SHIFT_CANCELLED, DUTY.HANDED_OVER. */
  @Post(':shiftId/cancellations')
  @Permission('duty.manage')
  @Answers(201, shiftChanged)
  @Refuses(refuse, 'DUTY.SHIFT_UNKNOWN', 'DUTY.SHIFT_CANCELLED', 'DUTY.HANDED_OVER')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  cancel(@Call() call: CommandCall, @IdParam('shiftId') shiftId: string): Promise<{ shiftId: string }> {
    return this.shell.run(call, async ({ manager, at }) => {
      const shift = await lockShift(manager, shiftId);
      const actor = actingIn(call, shift.area);
      if (shift.cancelledAt) throw new Refused(refuse('DUTY.SHIFT_CANCELLED'));
      if (await isHandedOver(manager, shiftId)) throw new Refused(refuse('DUTY.HANDED_OVER'));
      const by = eventActor(actor);
      await saveShift({ manager, at, by }, { ...shift, version: shift.version + 1, cancelledAt: at });
      return { shiftId };
    });
  }
}
