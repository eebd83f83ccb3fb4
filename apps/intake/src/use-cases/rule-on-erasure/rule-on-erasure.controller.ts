import { Controller, Post } from '@nestjs/common';
import { accessRefusals, Permission } from '#access';
import { Call, Command, type CommandCall, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { refuse } from '../../domain/intake.refusals.js';
import { RuleOnErasure } from './rule-on-erasure.command.js';
import { ErasureRulings, ruledOn, type RuledOn } from './erasure-rulings.js';

@Controller('erasures/:erasureId/rulings')
export class RuleOnErasureController {
  constructor(private readonly rulings: ErasureRulings) {}

  /**
   * Approves an erasure, or doesn't, as the second person. Approved, every service destroys the keys of what it keeps as
   * soon as it hears of it; `finalOn` is the day by which the last backup that holds one is gone.
   */
  @Post()
  @Permission('erasure.rule')
  @Answers(201, ruledOn)
  @Refuses(
    refuse,
    'ERASURE.UNKNOWN',
    'ERASURE.ALREADY_RULED',
    'ERASURE.OWN_REQUEST',
    'ERASURE.NOBODY_LEFT',
    'ERASURE.HELD',
  )
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  rule(
    @Call() call: CommandCall,
    @IdParam('erasureId') erasureId: string,
    @Command(RuleOnErasure) command: RuleOnErasure,
  ): Promise<RuledOn> {
    return this.rulings.rule(call, erasureId, command);
  }
}
