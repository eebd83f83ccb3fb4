import { Controller, Inject, Post } from '@nestjs/common';
import { IdentifiedBy, Permission } from '#access';
import { Call, Command, type CommandCall, type FactTaken, SideFacts, TakesFact } from '#custody';
import { Database } from '#database';
import { Refuses } from '#endpoint';
import { CLOCK, type Clock, Refused } from '#primitives';
import type { IncidentIntake } from '../../../domain/incident-intake.js';
import { FollowReports } from '../follow-case/followed.js';
import { ResidentReports } from '../follow-code/resident-reports.js';
import { refuse } from '../public.refusals.js';
import { AnswerSurvey } from './answer-survey.command.js';
import { answerRefusal } from './answer-survey.decide.js';

@Controller('public/surveys')
export class AnswerSurveyController {
  constructor(
    private readonly database: Database,
    private readonly facts: SideFacts<IncidentIntake>,
    private readonly reports: ResidentReports,
    private readonly following: FollowReports,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * What a resident thinks of how their report was handled (群众评价), once it is closed; and, within the window, that it is
   * to be done once more (重办), which an intake officer or the duty chief decides. Refuses with RESIDENT.* and
   * RESIDENT_SURVEY.*.
   */
  @Post()
  @Permission('incident.follow-as-resident')
  @IdentifiedBy(ResidentReports)
  @TakesFact()
  @Refuses(
    refuse,
    'RESIDENT.CODE_WRONG',
    'RESIDENT.TOO_MANY_TRIES',
    'RESIDENT_SURVEY.NOT_CLOSED',
    'RESIDENT_SURVEY.ANSWERED',
    'RESIDENT_SURVEY.ALREADY_ASKED',
    'RESIDENT_SURVEY.WINDOW_OVER',
    'RESIDENT_SURVEY.SELF_HANDLED',
  )
  async answer(@Call() call: CommandCall, @Command(AnswerSurvey) command: AnswerSurvey): Promise<FactTaken> {
    const { person: party } = call.who;
    const { responded, resolution, satisfaction, asksForReopening, remark } = command;
    const { incidentId } = await this.reports.of(this.database.manager, party, { lock: false });
    const { followed } = await this.following.follow(this.database.manager, incidentId, this.clock.now());
    return this.facts.record(
      call,
      followed.incidentId,
      'incident.resident-surveyed.v1',
      { remark },
      async (incident, { manager, at, texts }) => {
        const report = await this.reports.of(manager, party, { lock: true });
        const { windowEnd } = await this.following.follow(manager, incident.incidentId, at);
        const refusal = answerRefusal(incident, { report, asksForReopening, windowEnd, at });
        if (refusal) throw new Refused(refusal);
        await this.reports.noteAnswer(manager, party, at, asksForReopening);
        return { party, responded, resolution, satisfaction, asksForReopening, remark: texts.remark ?? null };
      },
      // What is over otherwise is refused as not closed.
      { evenIn: ['CLOSED', 'REJECTED', 'VOIDED', 'TRANSFERRED', 'MERGED'] },
    );
  }
}
