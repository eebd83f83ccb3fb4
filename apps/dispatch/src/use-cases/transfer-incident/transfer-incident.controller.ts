import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { refuse } from '../../domain/dispatch.refusals.js';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';
import { TransferIncident } from './transfer-incident.command.js';
import { decideTransfer } from './transfer-incident.decide.js';

@Controller('incidents/:incidentId/transfers')
export class TransferIncidentController {
  constructor(private readonly custody: Custody<IncidentDispatch>) {}

  /** Hands a registered incident to an authority outside the county (移交); that is final. Refuses with TRANSFER.*. */
  @Post()
  @Permission('incident.transfer')
  @TakesStep()
  @Refuses(refuse, 'TRANSFER.INSIDE_COUNTY')
  transfer(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(TransferIncident) command: TransferIncident,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      'incident.transferred.v1',
      (incident, { texts }) =>
        decideTransfer(incident, command, { authority: texts.authority ?? null, reference: texts.reference }),
      { texts: { authority: command.authority, reference: command.reference } },
    );
  }
}
