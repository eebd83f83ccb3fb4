import { Controller, Get, Header } from '@nestjs/common';
import { accessRefusals, Permission, type SignedIn, Who } from '#access';
import { custodyRefusals, IdParam } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { z } from 'zod';
import { incidentFor } from '../../persistence/incident-for.js';
import { erasedCaller, maskCaller, maskedCaller } from '../../persistence/masked-caller.js';
import { Reporters } from '../../persistence/reporters.js';

const maskedReporters = z.object({
  callers: z
    .array(
      z.union([
        maskedCaller.extend({ confidential: z.boolean() }).meta({ id: 'MaskedReporter' }),
        erasedCaller.extend({ confidential: z.boolean() }).meta({ id: 'ErasedReporter' }),
      ]),
    )
    .describe('In the order in which they called'),
});

@Controller('incidents/:incidentId/reporters')
export class ReadReportersController {
  constructor(
    private readonly database: Database,
    private readonly reporters: Reporters,
  ) {}

  /**
   * All who called about it, masked: who reported it and who called later; of one who was erased, when.
   * Nobody where only a grid worker saw it.
   */
  @Get()
  @Permission('reporter.read-masked')
  @Answers(200, maskedReporters)
  @Refuses(custodyRefusals, 'INCIDENT.UNKNOWN')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  @Header('Cache-Control', 'no-store')
  async read(
    @Who() who: SignedIn,
    @IdParam('incidentId') incidentId: string,
  ): Promise<z.infer<typeof maskedReporters>> {
    await incidentFor(this.database.manager, who, 'reporter.read-masked', incidentId);
    const reporters = await this.reporters.of([incidentId]);
    return { callers: reporters.map((caller) => ({ ...maskCaller(caller), confidential: caller.confidential })) };
  }
}
