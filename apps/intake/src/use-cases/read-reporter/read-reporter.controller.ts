import { Controller, Get, Header } from '@nestjs/common';
import { accessRefusals, Permission, type SignedIn, Who } from '#access';
import { custodyRefusals, IdParam } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/intake.refusals.js';
import { maskName, maskPhone } from '../../domain/masking.js';
import { incidentFor } from '../../persistence/incident-for.js';
import { Reporters } from '../../persistence/reporters.js';

export const maskedReporter = z
  .object({
    party: z.uuid(),
    name: z.string().describe('张**'),
    phone: z.string().describe('138****1234'),
    confidential: z.boolean(),
  })
  .meta({ id: 'MaskedReporter' });

@Controller('incidents/:incidentId/reporter')
export class ReadReporterController {
  constructor(
    private readonly database: Database,
    private readonly reporters: Reporters,
  ) {}

  /** Who called, masked. Refuses with REPORTER.NONE where a grid worker reported. */
  @Get()
  @Permission('reporter.read-masked')
  @Answers(200, maskedReporter)
  @Refuses(refuse, 'REPORTER.NONE')
  @Refuses(custodyRefusals, 'INCIDENT.UNKNOWN')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  @Header('Cache-Control', 'no-store')
  async read(@Who() who: SignedIn, @IdParam('incidentId') incidentId: string): Promise<z.infer<typeof maskedReporter>> {
    const { incident } = await incidentFor(this.database.manager, who, 'reporter.read-masked', incidentId);
    const { reporterParty } = incident.held;
    const reporter = reporterParty === null ? undefined : await this.reporters.find(reporterParty);
    if (!reporter) throw new Refused(refuse('REPORTER.NONE'));
    const { party, name, phone, confidential } = reporter;
    return { party, name: maskName(name), phone: maskPhone(phone), confidential };
  }
}
