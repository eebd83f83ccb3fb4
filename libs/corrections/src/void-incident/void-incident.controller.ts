import { Controller, Post } from '@nestjs/common';
import { eventActor, Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { refuse } from '../corrections.refusals.js';
import { RequestVoid, RuleOnVoid } from './void-incident.commands.js';
import { decideVoidRequest, decideVoidRuling } from './void-incident.decide.js';

@Controller('incidents/:incidentId')
export class VoidIncidentController {
  constructor(private readonly custody: Custody<unknown>) {}

  /** Asks to have the incident declared void (作废申请), in whatever stage. Refuses with VOID.*. */
  @Post('void-requests')
  @Permission('incident.request-void')
  @TakesStep()
  @Refuses(refuse, 'VOID.ALREADY_REQUESTED')
  request(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(RequestVoid) command: RequestVoid,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      'incident.void-requested.v1',
      (incident, { texts }) => decideVoidRequest(incident, texts.reason),
      { texts: { reason: command.reason } },
    );
  }

  /** Declares the incident void (作废), or not (不予作废), as the second person. Refuses with VOID.*. */
  @Post('void-rulings')
  @Permission('incident.rule-on-void')
  @TakesStep()
  @Refuses(refuse, 'VOID.NOT_REQUESTED', 'VOID.OWN_REQUEST')
  rule(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(RuleOnVoid) command: RuleOnVoid,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      command.decision === 'APPROVED' ? 'incident.voided.v1' : 'incident.void-denied.v1',
      (incident, { actor, texts }) =>
        decideVoidRuling(incident, command, { ruler: eventActor(actor), reason: texts.reason }),
      { texts: { reason: command.reason } },
    );
  }
}
