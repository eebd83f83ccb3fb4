import { Controller, Header, Post } from '@nestjs/common';
import { accessRefusals, Permission } from '#access';
import { Call, Command, type CommandCall, custodyRefusals, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { refuse } from '../../domain/intake.refusals.js';
import { openedReporter, type OpenedReporter, ReporterOpening } from './reporter-opening.js';
import { UnmaskReporter } from './unmask-reporter.command.js';

@Controller('incidents/:incidentId/reporter-unmaskings')
export class UnmaskReporterController {
  constructor(private readonly opening: ReporterOpening) {}

  /**
   * Shows who called: one of the callers, for a reason that is on the record before the answer is given. The address
   * comes with who reported it. Refuses with REPORTER.*.
   */
  @Post()
  @Permission('reporter.unmask')
  @Answers(201, openedReporter)
  @Refuses(
    refuse,
    'REPORTER.NONE',
    'REPORTER.NOT_A_CALLER',
    'REPORTER.ERASED',
    'REPORTER.CONFIDENTIAL',
    'REPORTER.NOT_THE_HANDLER',
    'REPORTER.NOT_BEING_HANDLED',
    'REPORTER.UNMASKED_TOO_LONG_AGO',
  )
  @Refuses(custodyRefusals, 'INCIDENT.UNKNOWN')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  @Header('Cache-Control', 'no-store')
  unmask(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(UnmaskReporter) command: UnmaskReporter,
  ): Promise<OpenedReporter> {
    return this.opening.open(call, incidentId, command);
  }
}
