import { Controller, Param, Post } from '@nestjs/common';
import { accessRefusals, Permission } from '#access';
import { unitCode } from '#contracts';
import { Call, Command, type CommandCall, CommandShell, parseRequest } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { areaOfUnit, type Refusal, Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/organisation/organisation.refusals.js';
import type { RegistryUnit } from '../../domain/organisation/registry-unit.js';
import { managedLevels } from '../../domain/organisation/unit-codes.js';
import { actingIn, beginChange, reason } from '../../organisation/change.js';
import { lockUnits } from '../../persistence/registry-units.js';
import { changeUnits } from '../../publishing/change-units.js';
import { unitNames } from '../create-unit/create-unit.command.js';

const RenameUnit = z.strictObject({ ...unitNames, reason });
const UnitInPath = z.strictObject({ code: unitCode });

const changed = z.object({ code: unitCode });

@Controller('units/:code/renamings')
export class RenameUnitController {
  constructor(private readonly shell: CommandShell) {}

  /** Gives a unit another name (更名); its code, posts and work stay. Refuses with UNIT.*. */
  @Post()
  @Permission('unit.manage')
  @Answers(201, changed)
  @Refuses(refuse, 'UNIT.UNKNOWN', 'UNIT.NOT_MANAGED_HERE', 'UNIT.CLOSED')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  rename(
    @Call() call: CommandCall,
    @Param('code') given: string,
    @Command(RenameUnit) { name, nameEn, reason }: z.infer<typeof RenameUnit>,
  ): Promise<{ code: string }> {
    const { code } = parseRequest(UnitInPath, { code: given });
    return this.shell.run(call, async (transaction) => {
      const area = areaOfUnit(code);
      const actor = actingIn(call, area);
      const unit = (await lockUnits(transaction.manager, [code], 'UPDATE')).get(code);
      if (!unit) throw new Refused(refuse('UNIT.UNKNOWN', { unit: code }));
      const refusal = renamingRefusal(unit);
      if (refusal) throw new Refused(refusal);
      const change = await beginChange(transaction, actor, { area, reason, readableWith: 'unit.manage' });
      await changeUnits(change, [{ ...unitState(unit), name, nameEn }], 'RENAMED', change.reason);
      return { code };
    });
  }
}

function renamingRefusal({ code, level, validTo, successor }: RegistryUnit): Refusal | undefined {
  if (!managedLevels.some((managed) => managed === level)) return refuse('UNIT.NOT_MANAGED_HERE', { unit: code });
  return validTo === null ? undefined : refuse('UNIT.CLOSED', { unit: code, successor });
}

const unitState = ({ code, level, parentCode, synthetic }: RegistryUnit) => ({ code, level, parentCode, synthetic });
