import { Controller, Get } from '@nestjs/common';
import { accessRefusals, Permission, type SignedIn, Who } from '#access';
import { areaCode, eventDefinitions, rosterRoles } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { z } from 'zod';
import { actingIn } from '../../organisation/change.js';
import { shiftColumns } from '../../persistence/duty-shifts.js';
import { moment } from '../grant-post/grant-post.command.js';

const ReadRoster = z.strictObject({ area: areaCode, from: moment, to: moment });
const ListHandovers = z.strictObject({ area: areaCode });

const listedHandover = z.object({
  handoverId: z.uuid(),
  role: z.enum(rosterRoles),
  outgoing: z.uuid(),
  incoming: z.uuid(),
  note: z.uuid().nullable().describe('The id of the note’s text: see `texts/query`'),
  open: eventDefinitions['registry.shift-handed-over.v1'].data.shape.open.describe('As stated by the outgoing'),
  handedOverAt: z.date(),
  takenOverAt: z.date().nullable(),
  recalledAt: z.date().nullable(),
});
type ListedHandover = z.infer<typeof listedHandover>;

const listedShift = z.object({
  shiftId: z.uuid(),
  version: z.int(),
  area: areaCode,
  role: z.enum(rosterRoles),
  person: z.uuid(),
  startsAt: z.date(),
  endsAt: z.date(),
  cancelledAt: z.null(),
});
type ListedShift = z.infer<typeof listedShift>;

@Controller('duty')
export class ReadRosterController {
  constructor(private readonly database: Database) {}

  /** The roster (值班表) of a command centre: shifts that overlap the time asked for, in order, 1,000 at the most. */
  @Get('shifts')
  @Permission('duty.read')
  @Answers(200, z.array(listedShift))
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  shifts(
    @Who() who: SignedIn,
    @Query(ReadRoster) { area, from, to }: z.infer<typeof ReadRoster>,
  ): Promise<ListedShift[]> {
    actingIn({ who, permission: 'duty.read' }, area);
    return this.database.query<ListedShift>(
      `SELECT ${shiftColumns} FROM duty_shift
       WHERE area = $1 AND starts_at < $3 AND ends_at > $2 AND cancelled_at IS NULL ORDER BY starts_at, shift_id LIMIT 1000`,
      [area, from, to],
    );
  }

  /** The last fifty handovers (交接班) of a command centre, the latest first. */
  @Get('handovers')
  @Permission('duty.read')
  @Answers(200, z.array(listedHandover))
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  handovers(
    @Who() who: SignedIn,
    @Query(ListHandovers) { area }: z.infer<typeof ListHandovers>,
  ): Promise<ListedHandover[]> {
    actingIn({ who, permission: 'duty.read' }, area);
    return this.database.query<ListedHandover>(
      `SELECT h.handover_id AS "handoverId", h.role, o.person_id AS outgoing, i.person_id AS incoming, h.note,
         h.stated AS open, h.handed_over_at AS "handedOverAt", h.taken_over_at AS "takenOverAt",
         h.recalled_at AS "recalledAt"
       FROM duty_handover h JOIN duty_shift o ON o.shift_id = h.outgoing_shift
         JOIN duty_shift i ON i.shift_id = h.incoming_shift
       WHERE h.area = $1 ORDER BY h.handed_over_at DESC, h.handover_id LIMIT 50`,
      [area],
    );
  }
}
