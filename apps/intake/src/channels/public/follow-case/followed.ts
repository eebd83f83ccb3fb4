import { Injectable } from '@nestjs/common';
import { loadIncidents } from '#custody';
import { reopeningWindowEnd } from '#deadlines';
import type { HeldIncident } from '#lifecycle';
import { countyOf } from '#primitives';
import { TimeRulesCopy } from '#reference-copy';
import type { EntityManager } from 'typeorm';
import type { IncidentIntake } from '../../../domain/incident-intake.js';

export interface Followed {
  readonly own: HeldIncident<IncidentIntake>;
  /** That, or the one that it is merged into and handled with. */
  readonly followed: HeldIncident<IncidentIntake>;
  /** Until when that may be asked to be done once more; null while it is not closed. */
  readonly windowEnd: Date | null;
}

/** Finds what a resident's report has become. */
@Injectable()
export class FollowReports {
  constructor(private readonly timeRules: TimeRulesCopy) {}

  async follow(manager: EntityManager, incidentId: string, at: Date): Promise<Followed> {
    const own = await this.load(manager, incidentId);
    const master = own.stage === 'MERGED' ? own.held.mergedInto : null;
    const followed = master ? await this.load(manager, master.incidentId) : own;
    const { closedAt } = followed.held;
    const rules = await this.timeRules.inForce(countyOf(followed.scope.grid), at);
    return { own, followed, windowEnd: closedAt ? reopeningWindowEnd(closedAt, rules) : null };
  }

  private async load(manager: EntityManager, incidentId: string): Promise<HeldIncident<IncidentIntake>> {
    const [incident] = await loadIncidents<IncidentIntake>(manager, [incidentId], { lock: false });
    if (!incident) throw new TypeError(`incident ${incidentId} was reported by a resident and is not here`);
    return incident;
  }
}
