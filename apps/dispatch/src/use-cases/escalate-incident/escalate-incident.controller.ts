import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { emergencyNumbers } from '#contracts';
import { Call, Command, type CommandCall, Custody, IdParam, stepTaken, TakesStep } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { decidedAll, type HeldIncident } from '#lifecycle';
import { referenceRefusals } from '#reference-copy';
import { z } from 'zod';
import { refuse } from '../../domain/dispatch.refusals.js';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';
import { DispatchByRule } from '../dispatch-by-rule/dispatch-by-rule.js';
import { EscalateIncident } from './escalate-incident.command.js';
import { decideEscalation } from './escalate-incident.decide.js';

const escalated = stepTaken.extend({
  numberToCall: z.enum(Object.values(emergencyNumbers)).nullable().describe('110 / 119 / 120 in an emergency'),
});

@Controller('incidents/:incidentId/escalations')
export class EscalateIncidentController {
  constructor(
    private readonly custody: Custody<IncidentDispatch>,
    private readonly byRule: DispatchByRule,
  ) {}

  /**
   * Passes the incident to the desk of the level above, with an opinion (逐级上报). An emergency goes to the county's
   * centre at once and is urgent from then on: it is dispatched by rule where a rule has it, and the answer names the
   * number to call. Refuses with ESCALATION.*.
   */
  @Post()
  @Permission('incident.escalate')
  @Answers(201, escalated)
  @TakesStep()
  @Refuses(refuse, 'ESCALATION.NOT_YOUR_DESK', 'ESCALATION.HIGHEST_LEVEL')
  @Refuses(referenceRefusals)
  async escalate(
    @Call() call: CommandCall,
    @IdParam('incidentId') incidentId: string,
    @Command(EscalateIncident) { opinion, emergency }: EscalateIncident,
  ): Promise<z.infer<typeof escalated>> {
    const taken = await this.custody.act(
      call,
      incidentId,
      'incident.escalated.v1',
      async (incident, { actor, at, texts, rules }) => {
        const decision = decideEscalation(incident, { emergency }, { actor, opinion: texts.opinion, at, rules });
        if ('refusal' in decision || !emergency) return decision;
        return decidedAll(...decision.steps, ...(await this.byRule.stepsFor(asUrgent(incident), at, rules)));
      },
      { texts: { opinion } },
    );
    return { ...taken, numberToCall: emergency ? emergencyNumbers[emergency] : null };
  }
}

const asUrgent = (incident: HeldIncident<IncidentDispatch>): HeldIncident<IncidentDispatch> => ({
  ...incident,
  particulars: { ...incident.particulars, urgent: true },
});
