import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { Catalogue, referenceRefusals } from '#reference-copy';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { refuse } from '../../domain/intake.refusals.js';
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
  @TakesStep()
  @Refuses(refuse, 'REGISTER.SUBCATEGORY_MISSING', 'REGISTER.UNKNOWN_SUBCATEGORY')
  @Refuses(referenceRefusals)
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
