import { Controller, Param, Post } from '@nestjs/common';
import { Permission, SignedByMachine, type SignedIn, Who } from '#access';
import { Command, custodyRefusals, type FactTaken, SideFacts, TakesFact } from '#custody';
import { Refuses } from '#endpoint';
import { Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import type { IncidentIntake } from '../../../domain/incident-intake.js';
import { refuse } from '../../../domain/intake.refusals.js';
import { hotlineCall } from '../hotline-call.js';
import { KnownOrders } from '../known-order.js';
import { SurveyOrder } from './survey-order.command.js';

@Controller('hotline/orders/:orderNo/surveys')
export class SurveyOrderController {
  constructor(
    private readonly orders: KnownOrders,
    private readonly facts: SideFacts<IncidentIntake>,
  ) {}

  /**
   * What the caller told the hotline about how their order was handled (回访), once it is closed. Who is dissatisfied for a
   * cause in the unit's power gets it done again (重办): closure decides. Refuses with HOTLINE.*.
   */
  @Post()
  @Permission('hotline.send')
  @SignedByMachine()
  @TakesFact()
  @Refuses(refuse, 'HOTLINE.UNKNOWN_ORDER', 'HOTLINE.NOT_CLOSED')
  @Refuses(custodyRefusals, 'IDEMPOTENCY.KEY_REUSED', 'IDEMPOTENCY.IN_PROGRESS')
  async survey(
    @Who() who: SignedIn,
    @Param('orderNo') asSent: string,
    @Command(SurveyOrder) survey: SurveyOrder,
  ): Promise<FactTaken> {
    const { orderNo, incidentId, party } = await this.orders.named(who, asSent);
    return this.facts.record(
      hotlineCall(who, 'POST /hotline/orders/:orderNo/surveys', `${orderNo}.${survey.survey_no}`, survey),
      incidentId,
      'incident.hotline-surveyed.v1',
      {},
      async ({ stage }, { manager }) => {
        if (stage !== 'CLOSED') throw new Refused(refuse('HOTLINE.NOT_CLOSED', { stage }));
        await keepSurvey(manager, orderNo, survey);
        const { reached, responded, resolution, satisfaction, cause_within_power: causeWithinPower } = survey;
        const surveyedAt = new Date(survey.surveyed_at).toISOString();
        return { orderNo, party, surveyedAt, reached, responded, resolution, satisfaction, causeWithinPower };
      },
      { evenIn: ['CLOSED'] },
    );
  }
}

async function keepSurvey(manager: EntityManager, orderNo: string, survey: SurveyOrder): Promise<void> {
  await manager.query(
    `INSERT INTO hotline_survey (order_no, survey_no, surveyed_at, reached, responded, resolution, satisfaction,
       cause_within_power) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[orderNo, survey.survey_no, survey.surveyed_at, survey.reached, survey.responded, survey.resolution],
      ...[survey.satisfaction, survey.cause_within_power],
    ],
  );
}
