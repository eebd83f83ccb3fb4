import { Controller, Param, Post } from '@nestjs/common';
import { Permission } from '#access';
import { unitCode } from '#contracts';
import { Call, Command, type CommandCall, parseRequest } from '#custody';
import { z } from 'zod';
import { AbolishUnit } from './close-units.command.js';
import { CloseUnits, type UnitsClosed } from './close-units.js';

const UnitInPath = z.strictObject({ code: unitCode });

@Controller('units/:code/abolitions')
export class AbolishUnitController {
  constructor(private readonly closing: CloseUnits) {}

  /** Closes a unit from now on (撤销); its open work and its posts pass to the successor. Refuses with UNIT.*. */
  @Post()
  @Permission('unit.manage')
  abolish(
    @Call() call: CommandCall,
    @Param('code') given: string,
    @Command(AbolishUnit) { successor, reason }: AbolishUnit,
  ): Promise<UnitsClosed> {
    const { code } = parseRequest(UnitInPath, { code: given });
    return this.closing.close(call, { units: [code], successor, reason }, 'ABOLISHED');
  }
}
