import { Controller, Header, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, IdParam } from '#custody';
import { type OpenedReporter, ReporterOpening } from './reporter-opening.js';
import { UnmaskReporter } from './unmask-reporter.command.js';

@Controller('incidents/:incidentId/reporter-unmaskings')
export class UnmaskReporterController {
  constructor(private readonly opening: ReporterOpening) {}

  /** Shows who called, for a reason that is on the record before the answer is given. Refuses with REPORTER.*. */
  @Post()
  @Permission('reporter.unmask')
  @Header('Cache-Control', 'no-store')
  unmask(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(UnmaskReporter) { reason }: UnmaskReporter,
  ): Promise<OpenedReporter> {
    return this.opening.open(call, incidentId, reason);
  }
}
