import { Inject, Injectable } from '@nestjs/common';
import { Custody, RegularLook } from '#custody';
import { Database } from '#database';
import { dayOf } from '#deadlines';
import { OutboxWake } from '#event-bus';
import { CLOCK, type Clock } from '#primitives';
import { Catalogue, TimeRulesCopy } from '#reference-copy';
import type { IncidentHandling } from '../../domain/incident-handling.js';
import { versionsOf } from '../../domain/versions-of.js';
import { lockDueForReview } from '../../persistence/suspended-work.js';
import { decideResumption } from './resume-incident.decide.js';

/** Incidents in one transaction: commands on them wait no longer than it takes. */
const slice = 50;

/**
 * Ends a suspension by rule when its review date begins. Every replica looks; they pass over each other's, and what is
 * resumed is found by nobody again.
 */
@Injectable()
export class ResumeOnReviewDate extends RegularLook {
  constructor(
    database: Database,
    private readonly custody: Custody<IncidentHandling>,
    private readonly catalogue: Catalogue,
    private readonly timeRules: TimeRulesCopy,
    private readonly outboxWake: OutboxWake,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super(database, 'resume what is to be reviewed');
  }

  protected async look(): Promise<undefined> {
    while (!this.stopping.signal.aborted && (await this.resumeSome()) === slice);
  }

  /** Resumes some of those whose day has come, and says how many. */
  async resumeSome(): Promise<number> {
    const resumed = await this.database.transaction(async (manager) => {
      const at = this.clock.now();
      const due = await lockDueForReview(manager, dayOf(at), slice);
      if (due.length === 0) return 0;
      const catalogue = await this.catalogue.current();
      const clocks = due.flatMap(({ particulars }) => particulars.suspension?.clocks ?? []);
      const rulesOf = await this.timeRules.ofVersions(versionsOf(clocks));
      const decided = due.map((incident) => ({
        incident,
        decision: decideResumption(incident, { basis: 'REVIEW_DATE', reason: null, catalogue, rulesOf, at }),
      }));
      await this.custody.takeByRule({ manager, at }, decided);
      return due.length;
    });
    if (resumed > 0) this.outboxWake.wake();
    return resumed;
  }
}
