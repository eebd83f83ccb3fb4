import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, Custody, FreeTexts, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { countyOf } from '#primitives';
import { Catalogue, referenceRefusals, RoutingRules } from '#reference-copy';
import { listsFoundIn } from '#routing';
import type { EntityManager } from 'typeorm';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { refuse } from '../../domain/intake.refusals.js';
import { RegisterIncident } from './register-incident.command.js';
import { decideRegistration } from './register-incident.decide.js';

@Controller('incidents/:incidentId/registrations')
export class RegisterIncidentController {
  constructor(
    private readonly custody: Custody<IncidentIntake>,
    private readonly catalogue: Catalogue,
    private readonly routingRules: RoutingRules,
    private readonly texts: FreeTexts,
  ) {}

  /** Registers the incident (立案), verified or not, and hands it over to dispatch. Refuses with REGISTER.*. */
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
    return this.custody.act(call, incidentId, 'incident.registered.v1', async (incident, { at, manager, rules }) => {
      const routingRules = await this.routingRules.inForce(countyOf(incident.scope.grid), at);
      const lists = routingRules?.keywordLists ?? [];
      const keywordsFound =
        lists.length === 0 ? [] : listsFoundIn(await this.textOf(manager, incident.held.textId), lists);
      const catalogue = await this.catalogue.current();
      return decideRegistration(incident, command, { catalogue, routingRules, keywordsFound, at, rules });
    });
  }

  /** Only here can words be looked for: the text never leaves intake. Empty where there is none, or it was erased. */
  private async textOf(manager: EntityManager, textId: string | null): Promise<string> {
    const [text] = textId === null ? [] : await this.texts.read(manager, [textId]);
    return text && 'content' in text ? text.content : '';
  }
}
