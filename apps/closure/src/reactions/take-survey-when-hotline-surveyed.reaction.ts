import { Inject } from '@nestjs/common';
import type { EventOf } from '#contracts';
import { Custody, loadIncidents, StepsAhead } from '#custody';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { CLOCK, type Clock } from '#primitives';
import type { IncidentClosure } from '../domain/incident-closure.js';
import { hotlineSurvey } from '../use-cases/record-survey/hotline-survey.js';

/** The hotline calls back its callers itself: its survey is taken down by rule, and may call for reopening. */
@Reaction('incident.hotline-surveyed.v1')
export class TakeSurveyWhenHotlineSurveyed implements Reacts<'incident.hotline-surveyed.v1'> {
  constructor(
    private readonly custody: Custody<IncidentClosure>,
    private readonly ahead: StepsAhead,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async react({ subject, data }: EventOf<'incident.hotline-surveyed.v1'>, { manager }: ReactionContext): Promise<void> {
    const [incident] = await loadIncidents<IncidentClosure>(manager, [subject], { lock: true });
    // After a restore, the step that was taken then comes back by itself.
    if (!incident || (await this.ahead.of(manager, [subject])).size > 0) return;
    const decision = hotlineSurvey(incident, data);
    if (decision) await this.custody.takeByRule({ manager, at: this.clock.now() }, [{ incident, decision }]);
  }
}
