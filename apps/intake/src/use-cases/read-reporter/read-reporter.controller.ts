import { Controller, Get, Header } from '@nestjs/common';
import { Permission, type SignedIn, Who } from '#access';
import { IdParam } from '#custody';
import { Database } from '#database';
import { Refused } from '#primitives';
import { refuse } from '../../domain/intake.refusals.js';
import { maskName, maskPhone } from '../../domain/masking.js';
import { incidentFor } from '../../persistence/incident-for.js';
import { Reporters } from '../../persistence/reporters.js';

export interface MaskedReporter {
  readonly party: string;
  /** 张** */
  readonly name: string;
  /** 138****1234 */
  readonly phone: string;
  readonly confidential: boolean;
}

@Controller('incidents/:incidentId/reporter')
export class ReadReporterController {
  constructor(
    private readonly database: Database,
    private readonly reporters: Reporters,
  ) {}

  /** Who called, masked. Refuses with REPORTER.NONE where a grid worker reported. */
  @Get()
  @Permission('reporter.read-masked')
  @Header('Cache-Control', 'no-store')
  async read(@Who() who: SignedIn, @IdParam('incidentId') incidentId: string): Promise<MaskedReporter> {
    const { incident } = await incidentFor(this.database.manager, who, 'reporter.read-masked', incidentId);
    const { reporterParty } = incident.held;
    const reporter = reporterParty === null ? undefined : await this.reporters.find(reporterParty);
    if (!reporter) throw new Refused(refuse('REPORTER.NONE'));
    const { party, name, phone, confidential } = reporter;
    return { party, name: maskName(name), phone: maskPhone(phone), confidential };
  }
}
