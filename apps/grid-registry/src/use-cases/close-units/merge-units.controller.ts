import { Controller, Post } from '@nestjs/common';
import { accessRefusals, Permission } from '#access';
import { Call, Command, type CommandCall } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { refuse } from '../../domain/organisation/organisation.refusals.js';
import { MergeUnits } from './close-units.command.js';
import { CloseUnits, type UnitsClosed, unitsClosed } from './close-units.js';

@Controller('unit-mergers')
export class MergeUnitsController {
  constructor(private readonly closing: CloseUnits) {}

  /** Merges units into one (合并), all or none: the others are closed, and it succeeds them. Refuses with UNIT.*. */
  @Post()
  @Permission('unit.manage')
  @Answers(201, unitsClosed)
  @Refuses(
    refuse,
    'UNIT.UNKNOWN',
    'UNIT.NOT_MANAGED_HERE',
    'UNIT.CLOSED',
    'UNIT.SUCCESSOR_MISSING',
    'UNIT.SUCCESSOR_UNFIT',
    'UNIT.NOT_EMPTY',
  )
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  merge(@Call() call: CommandCall, @Command(MergeUnits) { units, into, reason }: MergeUnits): Promise<UnitsClosed> {
    return this.closing.close(call, { units, successor: into, reason }, 'MERGED');
  }
}
