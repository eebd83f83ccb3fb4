import { Inject } from '@nestjs/common';
import type { EventOf } from '#contracts';
import { Custody, loadIncidents, StepsAhead } from '#custody';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { CLOCK, type Clock, countyOf } from '#primitives';
import { TimeRulesCopy } from '#reference-copy';
import type { IncidentClosure } from '../domain/incident-closure.js';
import { residentSurvey } from '../use-cases/record-survey/resident-survey.js';

/** Who reported as a resident rates it by themselves: that is taken down by rule, and may call for reopening. */
@Reaction('incident.resident-surveyed.v1')
export class TakeSurveyWhenResidentSurveyed implements Reacts<'incident.resident-surveyed.v1'> {
  constructor(
    private readonly custody: Custody<IncidentClosure>,
    private readonly ahead: StepsAhead,
    private readonly timeRules: TimeRulesCopy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async react(
    { subject, time, data }: EventOf<'incident.resident-surveyed.v1'>,
    { manager }: ReactionContext,
  ): Promise<void> {
    const [incident] = await loadIncidents<IncidentClosure>(manager, [subject], { lock: true });
    // After a restore, the step that was taken then comes back by itself.
    if (!incident || (await this.ahead.of(manager, [subject])).size > 0) return;
    const rules = await this.timeRules.inForce(countyOf(incident.scope.grid), new Date(time));
    const decision = residentSurvey(incident, { time, data }, rules);
    if (decision) await this.custody.takeByRule({ manager, at: this.clock.now() }, [{ incident, decision }]);
  }
}
