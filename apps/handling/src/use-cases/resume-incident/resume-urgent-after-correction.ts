import { Injectable } from '@nestjs/common';
import type { AfterCorrection } from '#corrections';
import { type HeldIncident, type Step, stepsOf } from '#lifecycle';
import { Catalogue, TimeRulesCopy } from '#reference-copy';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { versionsOf } from '../../domain/versions-of.js';
import { decideResumption } from './resume-incident.decide.js';

/** What is suspended and turns out to be urgent waits for no review date. */
@Injectable()
export class ResumeUrgentAfterCorrection implements AfterCorrection {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly timeRules: TimeRulesCopy,
  ) {}

  async stepsAfter(incident: HeldIncident<IncidentHandling>, at: Date): Promise<readonly Step[]> {
    const { stage, particulars } = incident;
    const turnedUrgent = stage === 'SUSPENDED' && particulars.urgent && !particulars.suspension?.urgent;
    if (!turnedUrgent) return [];
    const catalogue = await this.catalogue.current();
    const rulesOf = await this.timeRules.ofVersions(versionsOf(particulars.suspension?.clocks ?? []));
    const resumed = decideResumption(incident, { basis: 'URGENT', reason: null, catalogue, rulesOf, at });
    return stepsOf(resumed).map((step) => ({ ...step, byRule: true }));
  }
}
