import { Controller, Get } from '@nestjs/common';
import { accessRefusals, Permission, type SignedIn, Who } from '#access';
import { IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { refuse } from '../../domain/trail.refusals.js';
import { AssembleDossier } from '../../dossier/assemble-dossier.js';
import { type Dossier, dossier } from '../../dossier/dossier.js';

@Controller('incidents/:incidentId/dossier')
export class ReadDossierController {
  constructor(private readonly dossiers: AssembleDossier) {}

  /**
   * 卷宗: an incident’s entries, each with its proof against the newest checkpoint, the rules that its steps name, with
   * theirs, and the commitments of its texts and files, unopened: the trail has none of these. The auditor gets all
   * entries about the incident, the duty chief its steps and side facts. That it was given is on the record before.
   */
  @Get()
  @Permission('dossier.read')
  @Answers(200, dossier)
  @Refuses(refuse, 'TRAIL.NO_CHECKPOINT', 'TRAIL.NO_SUCH_INCIDENT', 'TRAIL.DOSSIER_TOO_LARGE')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async read(@Who() who: SignedIn, @IdParam('incidentId') incidentId: string): Promise<Dossier> {
    const found = await this.dossiers.forReader(who, incidentId);
    await this.dossiers.record(who, found);
    return found;
  }
}
