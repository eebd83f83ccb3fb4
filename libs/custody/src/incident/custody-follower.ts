import { type TransitionTable, fold, type CustodyRules, type HeldIncident, nothingKnown } from '#lifecycle';
import { Inject, Injectable, Optional } from '@nestjs/common';
import type { IncidentEvent } from '#contracts';
import { recordClocks, type TimeRulesByVersion } from '#deadlines';
import type { FollowedIncidents, IncidentFollower } from '#event-bus';
import type { EntityManager } from 'typeorm';
import { TimeRulesCopy } from '#reference-copy';
import { CUSTODY_RULES, TRANSITIONS } from '../custody-tokens.js';
import { STEP_WATCH, type StepWatch } from '../step-watch.js';
import { loadIncidents, saveIncidents } from './incident-store.js';
import { forgetReached, StepsAhead } from './steps-ahead.js';

/** The incidents of one consumed batch, locked; also what a reaction's own steps are applied to. */
export class FollowedInCustody implements FollowedIncidents {
  private readonly incidents: Map<string, HeldIncident<unknown>>;
  private readonly changed = new Set<string>();
  private readonly steps: IncidentEvent[] = [];

  constructor(
    private readonly manager: EntityManager,
    private readonly rules: CustodyRules<unknown>,
    private readonly table: TransitionTable | null,
    loaded: readonly HeldIncident<unknown>[],
    private readonly ahead: ReadonlyMap<string, number>,
    private readonly timeRules: TimeRulesByVersion | undefined,
    private readonly watch: StepWatch | null,
  ) {
    this.incidents = new Map(loaded.map((incident) => [incident.incidentId, incident]));
  }

  versionOf(incidentId: string): number {
    return this.incidents.get(incidentId)?.version ?? 0;
  }

  get(incidentId: string): HeldIncident<unknown> | undefined {
    return this.incidents.get(incidentId);
  }

  /** Whether later steps of it are still to come back after a restore ({@link StepsAhead}). */
  isBehind(incidentId: string): boolean {
    return this.versionOf(incidentId) < (this.ahead.get(incidentId) ?? 0);
  }

  /**
   * Applies a step that another service took, or one of our own that a restore to an earlier moment has forgotten.
   * Throws on a hand-off to us that our table doesn't know.
   */
  advance(event: IncidentEvent): void {
    const own = event.source === `/grid-dispatch/${this.table?.service}`;
    if (
      this.table &&
      !own &&
      event.custodian === this.table.service &&
      this.table.entries[event.type] !== event.stage
    ) {
      throw new Error(`${event.type} hands over in stage ${event.stage}, which ${this.table.service} does not expect`);
    }
    this.take(fold(this.rules, this.incidents.get(event.subject), event), [event]);
  }

  /** The incident after steps, and the steps: their clocks are recorded in the order in which they were taken. */
  take(after: HeldIncident<unknown>, steps: readonly IncidentEvent[]): void {
    this.put(after);
    this.steps.push(...steps);
  }

  skipTo(incidentId: string, version: number): void {
    this.put({ ...(this.incidents.get(incidentId) ?? neverHeardOf(incidentId, this.rules.initial)), version });
  }

  private put(incident: HeldIncident<unknown>): void {
    this.incidents.set(incident.incidentId, incident);
    this.changed.add(incident.incidentId);
  }

  async save(): Promise<void> {
    const changed = [...this.changed];
    await saveIncidents(
      this.manager,
      changed.map((id) => this.incidents.get(id)!),
    );
    await forgetReached(
      this.manager,
      changed.filter((id) => this.ahead.has(id) && !this.isBehind(id)),
    );
    this.changed.clear();
    if (this.table && this.timeRules) {
      await recordClocks(this.manager, this.table.service, this.steps, this.timeRules);
    }
    await this.watch?.taken(this.manager, this.steps);
    this.steps.length = 0;
  }
}

/** An incident whose first step was skipped: nobody can act on it here until a later step says more. */
const neverHeardOf = (incidentId: string, held: unknown): HeldIncident<unknown> => ({
  incidentId,
  version: 0,
  stage: 'REPORTED',
  custodian: 'intake',
  scope: { grid: '', leadUnit: null, coUnits: [], inspector: null, reportedBy: null },
  place: null,
  particulars: nothingKnown,
  held,
});

/** Follows every incident's steps, so that each service knows its version, custodian and scope. */
@Injectable()
export class CustodyFollower implements IncidentFollower {
  constructor(
    @Inject(CUSTODY_RULES) private readonly rules: CustodyRules<unknown>,
    @Optional() @Inject(TRANSITIONS) private readonly table: TransitionTable | null,
    @Optional() private readonly ahead?: StepsAhead,
    /** Of a custodian: by which its clocks ring. */
    @Optional() private readonly timeRules?: TimeRulesCopy,
    @Optional() @Inject(STEP_WATCH) private readonly watch?: StepWatch | null,
  ) {}

  async open(manager: EntityManager, incidentIds: readonly string[]): Promise<FollowedInCustody> {
    const loaded = await loadIncidents<unknown>(manager, incidentIds, { lock: true });
    const ahead = (await this.ahead?.of(manager, incidentIds)) ?? new Map<string, number>();
    return new FollowedInCustody(manager, this.rules, this.table, loaded, ahead, this.timeRules, this.watch ?? null);
  }
}
