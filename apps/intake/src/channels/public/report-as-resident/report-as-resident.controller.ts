import { Controller, Post } from '@nestjs/common';
import { IdentifiedBy, Permission } from '#access';
import { Call, Command, type CommandCall } from '#custody';
import { Refuses } from '#endpoint';
import { newId } from '#primitives';
import { ApiResidentPass, ResidentPasses, residentPassRefusals } from '#resident-pass';
import { z } from 'zod';
import { Reporters } from '../../../persistence/reporters.js';
import { Reporting } from '../../reporting.js';
import { reportTaken, ReportsIncident } from '../../reports-incident.js';
import { newFollowCode } from '../follow-code/follow-code.js';
import { ResidentReports } from '../follow-code/resident-reports.js';
import { refuse } from '../public.refusals.js';
import { ReportAsResident } from './report-as-resident.command.js';
import { decideReportAsResident } from './report-as-resident.decide.js';

const residentReportTaken = reportTaken
  .extend({
    followCode: z
      .string()
      .nullable()
      .describe('跟进码 By it and the receipt number they follow and rate it; null where the receipt number is'),
  })
  .meta({ id: 'ResidentReportTaken' });

@Controller('public/reports')
export class ReportAsResidentController {
  constructor(
    private readonly reporting: Reporting,
    private readonly reporters: Reporters,
    private readonly reports: ResidentReports,
  ) {}

  /**
   * Takes what a resident reports, who has no account and need not say who they are (群众上报): with the pass for a solved
   * challenge, once. Answers a receipt number and a follow-up code. Refuses with REPORT.*, EVIDENCE.* and RESIDENT.*.
   */
  @Post()
  @Permission('incident.report-as-resident')
  @IdentifiedBy(ResidentPasses)
  @ReportsIncident(residentReportTaken)
  @ApiResidentPass()
  @Refuses(residentPassRefusals)
  @Refuses(refuse, 'RESIDENT.PASS_USED')
  async report(
    @Call() call: CommandCall,
    @Command(ReportAsResident) command: ReportAsResident,
  ): Promise<z.infer<typeof residentReportTaken>> {
    const { contact, point, evidence, text, address } = command;
    const party = newId();
    const reporter = contact && this.reporters.take({ name: '未留名', ...contact, party });
    const code = newFollowCode();
    const taken = await this.reporting.report(
      call,
      {
        ...{ point, evidence, needsPhoto: true, texts: { text, address }, followCode: code },
        alongside: async ({ manager }, incidentId, receiptNumber) => {
          await reporter?.keep(manager, incidentId);
          await this.reports.keep(manager, { receiptNumber, code, incidentId, pass: call.who.person, party });
        },
      },
      ({ texts, ...context }) =>
        decideReportAsResident(command, {
          ...context,
          ...{ party: reporter ? party : null, text: texts.text ?? null, address: texts.address ?? null },
        }),
    );
    return { ...taken, followCode: taken.followCode ?? null };
  }
}
