import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken } from '#custody';
import { decided } from '#lifecycle';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';
import { VoidIncident } from './void-incident.command.js';

@Controller('incidents/:incidentId/voidings')
export class VoidIncidentController {
  constructor(private readonly custody: Custody<IncidentDispatch>) {}

  /** Declares the incident void (作废) while dispatch has custody of it. */
  @Post()
  @Permission('incident.void')
  void(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(VoidIncident) command: VoidIncident,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      'incident.voided.v1',
      (_, { texts }) =>
        decided('incident.voided.v1', {
          reason: texts.reason,
          clocksStarted: [],
          clocksStopped: ['DISPATCH', 'RULING', 'ACKNOWLEDGEMENT', 'SECURING', 'HANDLING'],
        }),
      { texts: { reason: command.reason } },
    );
  }
}
