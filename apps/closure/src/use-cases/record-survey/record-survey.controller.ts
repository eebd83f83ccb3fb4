import { Controller, Post } from '@nestjs/common';
import { peopleBehind, Permission } from '#access';
import { Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { Posts, referenceRefusals } from '#reference-copy';
import { refuse } from '../../domain/closure.refusals.js';
import type { IncidentClosure } from '../../domain/incident-closure.js';
import { RecordSurvey } from './record-survey.command.js';
import { decideSurvey } from './record-survey.decide.js';

@Controller('incidents/:incidentId/surveys')
export class RecordSurveyController {
  constructor(
    private readonly custody: Custody<IncidentClosure>,
    private readonly posts: Posts,
  ) {}

  /**
   * Takes down a call-back to the caller of a closed incident (回访), or that they were not reached. Refuses with SURVEY.*.
   * An answer that calls for it lets an intake officer reopen the incident.
   */
  @Post()
  @Permission('incident.survey')
  @TakesStep()
  @Refuses(refuse, 'SURVEY.NO_CALLER', 'SURVEY.OWN_HANDLING', 'SURVEY.OWN_UNIT', 'SURVEY.ANSWERED')
  @Refuses(referenceRefusals)
  record(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(RecordSurvey) command: RecordSurvey,
  ): Promise<StepTaken> {
    return this.custody.act(
      call,
      incidentId,
      'incident.surveyed.v1',
      async (incident, { actor, at, texts }) => {
        const surveyors = peopleBehind(actor);
        const posts = await Promise.all(surveyors.map((person) => this.posts.ofPerson(person, at)));
        return decideSurvey(incident, command, {
          surveyors,
          theirUnits: posts.flat().map(({ unit }) => unit),
          remark: texts.remark ?? null,
        });
      },
      { texts: { remark: command.remark } },
    );
  }
}
