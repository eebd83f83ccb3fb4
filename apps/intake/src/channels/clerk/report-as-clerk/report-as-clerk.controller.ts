import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall } from '#custody';
import { newId } from '#primitives';
import { Reporters } from '../../../persistence/reporters.js';
import { Reporting } from '../../reporting.js';
import { ReportsIncident, type ReportTaken } from '../../reports-incident.js';
import { ReportAsClerk } from './report-as-clerk.command.js';
import { decideReportAsClerk } from './report-as-clerk.decide.js';

@Controller('incidents/clerk-reports')
export class ReportAsClerkController {
  constructor(
    private readonly reporting: Reporting,
    private readonly reporters: Reporters,
  ) {}

  /** Takes down a call (来电受理). The caller's name and phone stay here. Refuses with REPORT.* and EVIDENCE.*. */
  @Post()
  @Permission('incident.report-as-clerk')
  @ReportsIncident()
  report(@Call() call: CommandCall, @Command(ReportAsClerk) command: ReportAsClerk): Promise<ReportTaken> {
    const { caller, confidential, point, evidence, text, address } = command;
    const party = newId();
    const reporter = this.reporters.take({ party, ...caller, confidential });
    return this.reporting.report(
      call,
      {
        point,
        evidence,
        needsPhoto: false,
        texts: { text, address },
        alongside: ({ manager }, incidentId) => reporter.keep(manager, incidentId),
      },
      ({ texts, ...context }) =>
        decideReportAsClerk(command, { ...context, party, text: texts.text, address: texts.address }),
    );
  }
}
