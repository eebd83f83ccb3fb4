import { Controller, Get } from '@nestjs/common';
import { Permission, type SignedIn, Who } from '#access';
import { areaCode, type DataOf } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { z } from 'zod';
import type { Shift } from '../../domain/duty/shift.js';
import { actingIn } from '../../organisation/change.js';
import { shiftColumns } from '../../persistence/duty-shifts.js';
import { moment } from '../grant-post/grant-post.command.js';

const ReadRoster = z.strictObject({ area: areaCode, from: moment, to: moment });
const ListHandovers = z.strictObject({ area: areaCode });

export interface ListedHandover {
  readonly handoverId: string;
  readonly role: Shift['role'];
  readonly outgoing: string;
  readonly incoming: string;
  /** The id of the note's text: see `texts/query`. */
  readonly note: string | null;
  /** What was open, as stated by the outgoing. */
  readonly open: DataOf<'registry.shift-handed-over.v1'>['open'];
  readonly handedOverAt: Date;
  readonly takenOverAt: Date | null;
  readonly recalledAt: Date | null;
}

@Controller('duty')
export class ReadRosterController {
  constructor(private readonly database: Database) {}

  /** The roster (值班表) of a command centre: shifts that overlap the time asked for, in order, 1,000 at the most. */
  @Get('shifts')
  @Permission('duty.read')
  shifts(
    @Who() who: SignedIn,
    @Query(ReadRoster) { area, from, to }: z.infer<typeof ReadRoster>,
  ): Promise<Omit<Shift, 'cancelledAt'>[]> {
    actingIn({ who, permission: 'duty.read' }, area);
    return this.database.query(
      `SELECT ${shiftColumns} FROM duty_shift
       WHERE area = $1 AND starts_at < $3 AND ends_at > $2 AND cancelled_at IS NULL ORDER BY starts_at, shift_id LIMIT 1000`,
      [area, from, to],
    );
  }

  /** The last fifty handovers (交接班) of a command centre, the latest first. */
  @Get('handovers')
  @Permission('duty.read')
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
