import { Controller, Param, Post } from '@nestjs/common';
import { accessRefusals, Permission } from '#access';
import { unitCode } from '#contracts';
import { Call, Command, type CommandCall, parseRequest } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { z } from 'zod';
import { refuse } from '../../domain/organisation/organisation.refusals.js';
import { AbolishUnit } from './close-units.command.js';
import { CloseUnits, type UnitsClosed, unitsClosed } from './close-units.js';

const UnitInPath = z.strictObject({ code: unitCode });

@Controller('units/:code/abolitions')
export class AbolishUnitController {
  constructor(private readonly closing: CloseUnits) {}

  /** Closes a unit from now on (撤销); its open work and its posts pass to the successor. Refuses with UNIT.*. */
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
  abolish(
    @Call() call: CommandCall,
    @Param('code') given: string,
    @Command(AbolishUnit) { successor, reason }: AbolishUnit,
  ): Promise<UnitsClosed> {
    const { code } = parseRequest(UnitInPath, { code: given });
    return this.closing.close(call, { units: [code], successor, reason }, 'ABOLISHED');
  }
}
