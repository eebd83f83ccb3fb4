import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall } from '#custody';
import { Reporting } from '../../reporting.js';
import { ReportsIncident, type ReportTaken } from '../../reports-incident.js';
import { ReportAsWorker } from './report-as-worker.command.js';
import { decideReportAsWorker } from './report-as-worker.decide.js';

@Controller('incidents/worker-reports')
export class ReportAsWorkerController {
  constructor(private readonly reporting: Reporting) {}

  /** Reports an incident from the spot (上报), within the worker's grid. Refuses with REPORT.* and EVIDENCE.*. */
  @Post()
  @Permission('incident.report-as-worker')
  @ReportsIncident()
  report(@Call() call: CommandCall, @Command(ReportAsWorker) command: ReportAsWorker): Promise<ReportTaken> {
    const { point, evidence, text } = command;
    return this.reporting.report(
      call,
      { point, evidence, needsPhoto: true, texts: { text } },
      ({ texts, ...context }) => decideReportAsWorker(command, { ...context, text: texts.text }),
    );
  }
}
