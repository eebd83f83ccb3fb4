import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken } from '#custody';
import { Catalogue } from '#reference-copy';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { RegisterIncident } from './register-incident.command.js';
import { decideRegistration } from './register-incident.decide.js';

@Controller('incidents/:incidentId/registrations')
export class RegisterIncidentController {
  constructor(
    private readonly custody: Custody<IncidentIntake>,
    private readonly catalogue: Catalogue,
  ) {}

  /** Registers the incident (立案) and hands it over to dispatch. Refuses with REGISTER.*. */
  @Post()
  @Permission('incident.register')
  register(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(RegisterIncident) command: RegisterIncident,
  ): Promise<StepTaken> {
    return this.custody.act(call, incidentId, 'incident.registered.v1', async (incident, { at }) =>
      decideRegistration(incident, command, { catalogue: await this.catalogue.current(), at }),
    );
  }
}
