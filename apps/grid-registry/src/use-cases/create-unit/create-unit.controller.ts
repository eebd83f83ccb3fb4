import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, CommandShell } from '#custody';
import { areaOfUnit, Refused } from '#primitives';
import { actingIn, beginChange } from '../../organisation/change.js';
import { lockUnits } from '../../persistence/registry-units.js';
import { changeUnits } from '../../publishing/change-units.js';
import { CreateUnit } from './create-unit.command.js';
import { creationRefusal } from './create-unit.decide.js';

@Controller('units')
export class CreateUnitController {
  constructor(private readonly shell: CommandShell) {}

  /** Sets up a township, community or department (设立单位). Refuses with UNIT.*. */
  @Post()
  @Permission('unit.manage')
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
