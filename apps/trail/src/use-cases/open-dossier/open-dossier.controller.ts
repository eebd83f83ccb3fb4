import { Controller, Post } from '@nestjs/common';
import { accessRefusals, Permission, type SignedIn, Who } from '#access';
import { Command, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { refuse } from '../../domain/trail.refusals.js';
import { AssembleDossier } from '../../dossier/assemble-dossier.js';
import { type Dossier, dossier } from '../../dossier/dossier.js';
import { OpenDossier, OpenedDossier } from './open-dossier.js';

@Controller('incidents/:incidentId/dossier')
export class OpenDossierController {
  constructor(
    private readonly dossiers: AssembleDossier,
    private readonly opened: OpenedDossier,
  ) {}

  /**
   * 卷宗，附原文: the dossier with texts and digests of files in it, which the reader’s program fetched from the services
   * that took them, under the reader’s own right. Each is held against its commitment; TRAIL.OPENING_REFUSED names what
   * does not fit. Nothing that is handed in is kept or logged; that the dossier was given is on the record before.
   */
  @Post()
  @Permission('dossier.read')
  @Answers(200, dossier)
  @Refuses(refuse, 'TRAIL.NO_CHECKPOINT', 'TRAIL.NO_SUCH_CHECKPOINT')
  @Refuses(refuse, 'TRAIL.NO_SUCH_INCIDENT', 'TRAIL.DOSSIER_TOO_LARGE', 'TRAIL.OPENING_REFUSED')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async open(
    @Who() who: SignedIn,
    @IdParam('incidentId') incidentId: string,
    @Command(OpenDossier) command: OpenDossier,
  ): Promise<Dossier> {
    const opened = await this.opened.forReader(who, incidentId, command);
    await this.dossiers.record(who, opened);
    return opened;
  }
}
