import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall } from '#custody';
import { MergeUnits } from './close-units.command.js';
import { CloseUnits, type UnitsClosed } from './close-units.js';

@Controller('unit-mergers')
export class MergeUnitsController {
  constructor(private readonly closing: CloseUnits) {}

  /** Merges units into one (合并), all or none: the others are closed, and it succeeds them. Refuses with UNIT.*. */
  @Post()
  @Permission('unit.manage')
  merge(@Call() call: CommandCall, @Command(MergeUnits) { units, into, reason }: MergeUnits): Promise<UnitsClosed> {
    return this.closing.close(call, { units, successor: into, reason }, 'MERGED');
  }
}
