import { Controller, Post, StreamableFile } from '@nestjs/common';
import { accessRefusals, Permission, type SignedIn, Who } from '#access';
import { Command, IdParam } from '#custody';
import { AnswersFile, Refuses } from '#endpoint';
import { refuse } from '../../domain/trail.refusals.js';
import { AssembleDossier } from '../../dossier/assemble-dossier.js';
import { PrintDossier } from '../../dossier/print/print-dossier.js';
import { OpenDossier, OpenedDossier } from '../open-dossier/open-dossier.js';

@Controller('incidents/:incidentId/dossier/pdf')
export class PrintDossierController {
  constructor(
    private readonly dossiers: AssembleDossier,
    private readonly opened: OpenedDossier,
    private readonly printed: PrintDossier,
  ) {}

  /**
   * 卷宗，纸面: the dossier as a Chinese PDF to be read, with the reader on every page. Takes what the dossier with texts
   * takes, or nothing; `checkpoint` makes it the same dossier as one given before. On record before it is given.
   */
  @Post()
  @Permission('dossier.read')
  @AnswersFile('application/pdf')
  @Refuses(refuse, 'TRAIL.NO_CHECKPOINT', 'TRAIL.NO_SUCH_CHECKPOINT', 'TRAIL.PRINTING_BUSY')
  @Refuses(refuse, 'TRAIL.NO_SUCH_INCIDENT', 'TRAIL.DOSSIER_TOO_LARGE', 'TRAIL.OPENING_REFUSED')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async print(
    @Who() who: SignedIn,
    @IdParam('incidentId') incidentId: string,
    @Command(OpenDossier) command: OpenDossier,
  ): Promise<StreamableFile> {
    const opened = await this.opened.forReader(who, incidentId, command);
    const pdf = await this.printed.print(who, opened);
    await this.dossiers.record(who, opened, 'PDF');
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      length: pdf.length,
      disposition: `attachment; filename="dossier-${incidentId}.pdf"`,
    });
  }
}
