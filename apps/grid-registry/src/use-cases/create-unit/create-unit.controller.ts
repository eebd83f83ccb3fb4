import { Controller, Post } from '@nestjs/common';
import { accessRefusals, Permission } from '#access';
import { unitCode } from '#contracts';
import { Call, Command, type CommandCall, CommandShell } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { areaOfUnit, Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/organisation/organisation.refusals.js';
import { actingIn, beginChange } from '../../organisation/change.js';
import { lockUnits } from '../../persistence/registry-units.js';
import { changeUnits } from '../../publishing/change-units.js';
import { CreateUnit } from './create-unit.command.js';
import { creationRefusal } from './create-unit.decide.js';

const changed = z.object({ code: unitCode });

@Controller('units')
export class CreateUnitController {
  constructor(private readonly shell: CommandShell) {}

  /** Sets up a township, community or department (设立单位). Refuses with UNIT.*. */
  @Post()
  @Permission('unit.manage')
  @Answers(201, changed)
  @Refuses(refuse, 'UNIT.UNKNOWN', 'UNIT.CODE_MISPLACED', 'UNIT.CLOSED', 'UNIT.CODE_TAKEN')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  create(@Call() call: CommandCall, @Command(CreateUnit) command: CreateUnit): Promise<{ code: string }> {
    const { reason, ...unit } = command;
    return this.shell.run(call, async (transaction) => {
      const actor = actingIn(call, areaOfUnit(unit.code));
      // Two who set up the same code want the same parent: one waits for it, and only then looks, and finds it taken.
      const parent = await lockUnits(transaction.manager, [unit.parentCode], 'UPDATE');
      const taken = await lockUnits(transaction.manager, [unit.code], 'SHARE');
      const refusal = creationRefusal(unit, new Map([...parent, ...taken]));
      if (refusal) throw new Refused(refusal);
      const area = areaOfUnit(unit.code);
      const change = await beginChange(transaction, actor, { area, reason, readableWith: 'unit.manage' });
      await changeUnits(change, [{ ...unit, synthetic: false }], 'ENTERED', change.reason);
      return { code: unit.code };
    });
  }
}
