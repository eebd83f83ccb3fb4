import {
  type Decision,
  type Step,
  fold,
  type CustodyRules,
  type HeldIncident,
  stepFrom,
  type TransitionTable,
} from '#lifecycle';
import { Inject, Injectable, Optional } from '@nestjs/common';
import { type Actor, accessRefusals, authorize, authorizeInArea, eventActor } from '#access';
import type { IncidentEvent, IncidentEventType } from '#contracts';
import { recordClocks, type TimeRules } from '#deadlines';
import { appendToOutbox, type EventActor, type ReactionContext, sealEvent, systemActor } from '#event-bus';
import { CLOCK, type Clock, countyOf, newId, Refused } from '#primitives';
import { TimeRulesCopy } from '#reference-copy';
import type { EntityManager } from 'typeorm';
import type { CommandCall } from './command/command-call.js';
import { CommandShell, type CommandTransaction } from './command/command-shell.js';
import { CUSTODY_RULES, TRANSITIONS } from './custody-tokens.js';
import { custodyRefusals } from './custody.refusals.js';
import type { TextRefs, Texts } from './free-text/free-text.js';
import { FreeTexts } from './free-text/free-texts.js';
import { FollowedInCustody } from './incident/custody-follower.js';
import { loadIncidents, saveIncidents } from './incident/incident-store.js';
import { StepsAhead } from './incident/steps-ahead.js';
import type { StepTaken } from './step-taken.js';
import { STEP_WATCH, type StepWatch } from './step-watch.js';

/** What a decision may look at beside the incident and the command. */
export interface DecisionContext<T> extends CommandTransaction {
  readonly actor: Actor;
  /** The references of the texts handed in; the texts themselves stay in this service. */
  readonly texts: TextRefs<T>;
  /** By what the clocks of the incident’s county start now. */
  readonly rules: TimeRules;
}

interface KeepOptions<T> {
  /** Free texts of the command, by name; kept only if the step is taken. */
  readonly texts?: T;
  /** Runs in the transaction after the step is saved: what else this service keeps with it. */
  readonly alongside?: (transaction: CommandTransaction, incidentId: string) => Promise<void>;
}

interface ActOptions<T> extends KeepOptions<T> {
  /** Other incidents that the decision is about, whoever has custody of them: locked with it, in the order of their ids. */
  readonly beside?: readonly string[];
}

interface BeginOptions<S, T, A> extends KeepOptions<T> {
  /** The id of the first step's event; a new one where none is given. */
  readonly eventId?: string;
  /** What the answer says beside the step; stored and repeated with it. */
  readonly answer?: (incident: HeldIncident<S>) => A;
}

/**
 * Who may change an incident now, and how: loads it under a lock, checks right, custody, version and stage, lets the
 * service decide, folds, and writes incident, texts, deadlines and outbox in one transaction.
 */
@Injectable()
export class Custody<S> {
  constructor(
    private readonly shell: CommandShell,
    private readonly ahead: StepsAhead,
    private readonly freeTexts: FreeTexts,
    private readonly timeRules: TimeRulesCopy,
    @Inject(CUSTODY_RULES) private readonly rules: CustodyRules<S>,
    @Inject(TRANSITIONS) private readonly table: TransitionTable,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(STEP_WATCH) private readonly watch: StepWatch | null,
  ) {}

  /**
   * Takes a step on an incident in this service's custody, at the version the sender saw.
   * @param step the step that the command is about; refused at once in a stage where the table doesn't allow it
   * @throws Refused COMMAND.VERSION_MISSING, INCIDENT.UNKNOWN, ACCESS.OUT_OF_SCOPE, CUSTODY.*, INCIDENT.*, and what `decide` refuses
   */
  act<T extends Texts<string>>(
    call: CommandCall,
    incidentId: string,
    step: IncidentEventType,
    decide: (
      incident: HeldIncident<S>,
      context: DecisionContext<T> & { readonly beside: readonly HeldIncident<S>[] },
    ) => Decision | Promise<Decision>,
    { texts = {} as T, alongside, beside = [] }: ActOptions<T> = {},
  ): Promise<StepTaken> {
    if (call.seenVersion === null) throw new Refused(custodyRefusals('COMMAND.VERSION_MISSING'));
    const seen = call.seenVersion;
    return this.shell.run(
      call,
      async ({ manager }) => {
        const loaded = await loadIncidents<S>(manager, [incidentId, ...beside], { lock: true });
        // No earlier than what was done to it while this waited for the lock: a deadline that was breached stays so.
        const transaction = { manager, at: this.clock.now() };
        const incident = loaded.find((one) => one.incidentId === incidentId);
        if (!incident) throw new Refused(custodyRefusals('INCIDENT.UNKNOWN', { incidentId }));
        const ahead = await this.ahead.of(transaction.manager, [incidentId, ...beside]);
        if (ahead.size > 0) throw new Refused(custodyRefusals('INCIDENT.CATCHING_UP'));
        const actor = authorize(call.who, call.permission, incident.scope);
        // Steps on their way here may bring it into the sender's scope: a unit acts as soon as it sees its dispatch.
        if (!actor && seen > incident.version) throw new Refused(custodyRefusals('CUSTODY.IN_TRANSIT'));
        if (!actor) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
        this.mustBeActable(incident, seen, step);
        const { refs, keep } = this.freeTexts.take(incidentId, texts);
        const rules = await this.timeRulesAt(incident.scope.grid, transaction.at);
        const others = loaded.filter((one) => one !== incident);
        const decision = await decide(incident, { ...transaction, actor, texts: refs, rules, beside: others });
        const after = await this.carryOut(transaction, incident, incident.incidentId, decision, eventActor(actor));
        await keep(transaction.manager);
        await alongside?.(transaction, incidentId);
        return this.stepTaken(after);
      },
      incidentId,
    );
  }

  /**
   * Begins an incident.
   * @param grid the grid it lies in; may refuse by throwing
   * @throws Refused what `grid` and `decide` refuse, and ACCESS.OUT_OF_SCOPE
   */
  begin<T extends Texts<string>, A extends object = object>(
    call: CommandCall,
    grid: () => string,
    decide: (context: DecisionContext<T> & { incidentId: string }) => Decision | Promise<Decision>,
    { texts = {} as T, alongside, answer, eventId }: BeginOptions<S, T, A> = {},
  ): Promise<StepTaken & A> {
    const incidentId = newId();
    return this.shell.run(call, async (transaction) => {
      const where = grid();
      const actor = authorizeInArea(call.who, call.permission, where);
      if (!actor) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
      const { refs, keep } = this.freeTexts.take(incidentId, texts);
      const rules = await this.timeRulesAt(where, transaction.at);
      const decision = await decide({ ...transaction, actor, texts: refs, rules, incidentId });
      const by = eventActor(actor);
      const after = await this.carryOut(transaction, undefined, incidentId, decision, by, eventId);
      await keep(transaction.manager);
      await alongside?.(transaction, incidentId);
      return { ...this.stepTaken(after), ...answer?.(after) } as StepTaken & A;
    });
  }

  /**
   * Takes steps by rule while an event is being handled, in its transaction and the system's name. `decide` gives
   * undefined to leave the incident as it is, and is not asked where later steps are on the topic already: the rule had
   * its turn before they were taken. A refusal here is a bug and becomes a dead letter.
   */
  async react(
    { manager, followed, event }: ReactionContext,
    decide: (
      incident: HeldIncident<S>,
      at: Date,
      rules: TimeRules,
    ) => Decision | undefined | Promise<Decision | undefined>,
  ): Promise<void> {
    if (!(followed instanceof FollowedInCustody)) throw new TypeError('only a custodian takes steps');
    const incident = followed.get(event.subject) as HeldIncident<S> | undefined;
    if (!incident || incident.custodian !== this.table.service || followed.isBehind(event.subject)) return;
    const at = this.clock.now();
    const decision = await decide(incident, at, await this.timeRulesAt(incident.scope.grid, at));
    if (!decision) return;
    const { after, events } = await this.seal({ manager, at }, incident, event.subject, decision, this.bySystem());
    followed.take(after, events);
  }

  /**
   * Takes steps by rule, in the system's name, in the caller's transaction, on incidents that it has locked and that are
   * not behind what the topic holds ({@link StepsAhead}).
   */
  async takeByRule(
    { manager, at }: CommandTransaction,
    decided: readonly { readonly incident: HeldIncident<S>; readonly decision: Decision }[],
  ): Promise<IncidentEvent[]> {
    const taken: { after: HeldIncident<S>; events: IncidentEvent[] }[] = [];
    for (const { incident, decision } of decided) {
      taken.push(await this.seal({ manager, at }, incident, incident.incidentId, decision, this.bySystem()));
    }
    const events = taken.flatMap((one) => one.events);
    await saveIncidents(
      manager,
      taken.map(({ after }) => after),
    );
    await recordClocks(manager, this.table.service, events, this.timeRules);
    await this.watch?.taken(manager, events);
    return events;
  }

  private mustBeActable(incident: HeldIncident<S>, seen: number, step: IncidentEventType): void {
    const { version, stage, custodian } = incident;
    const current = { incidentVersion: version, stage, custodian };
    if (seen > version) throw new Refused(custodyRefusals('CUSTODY.IN_TRANSIT', current));
    if (custodian !== this.table.service) throw new Refused(custodyRefusals('CUSTODY.ELSEWHERE', current));
    if (seen < version) throw new Refused(custodyRefusals('INCIDENT.STALE_VERSION', current));
    if (!stepFrom(this.table, stage, step)) throw new Refused(custodyRefusals('INCIDENT.WRONG_STAGE', current));
  }

  private async carryOut(
    transaction: CommandTransaction,
    before: HeldIncident<S> | undefined,
    incidentId: string,
    decision: Decision,
    by: EventActor,
    eventId?: string,
  ): Promise<HeldIncident<S>> {
    const { after, events } = await this.seal(transaction, before, incidentId, decision, by, eventId);
    await saveIncidents(transaction.manager, [after]);
    await recordClocks(transaction.manager, this.table.service, events, this.timeRules);
    await this.watch?.taken(transaction.manager, events);
    return after;
  }

  /** Puts the decided steps into the outbox; saving the incident and its clocks after them is the caller's. */
  private async seal(
    { manager, at }: { manager: EntityManager; at: Date },
    before: HeldIncident<S> | undefined,
    incidentId: string,
    decision: Decision,
    by: EventActor,
    firstEventId?: string,
  ): Promise<{ after: HeldIncident<S>; events: IncidentEvent[] }> {
    if ('refusal' in decision) throw new Refused(decision.refusal);
    let incident = before;
    const sealed = decision.steps.map((step, nth) => {
      const id = nth === 0 ? firstEventId : undefined;
      const one = this.sealStep(incident, incidentId, step, at, step.byRule ? this.bySystem() : by, id);
      incident = fold(this.rules, incident, one.event as IncidentEvent);
      return one;
    });
    if (!incident || sealed.length === 0) throw new TypeError('a decision must take a step or refuse');
    await appendToOutbox(manager, sealed);
    return { after: incident, events: sealed.map(({ event }) => event as IncidentEvent) };
  }

  private sealStep(
    before: HeldIncident<S> | undefined,
    incidentId: string,
    step: Step,
    at: Date,
    by: EventActor,
    id: string | undefined,
  ) {
    const to = stepFrom(this.table, before?.stage, step.type);
    if (!to || (before && before.custodian !== this.table.service)) {
      throw new Error(`${step.type} is no step from ${before?.stage} in ${this.table.service}`);
    }
    return sealEvent({
      type: step.type,
      subject: incidentId,
      data: step.data,
      service: this.table.service,
      by,
      at,
      id,
      step: { incidentversion: (before?.version ?? 0) + 1, ...to },
    });
  }

  private timeRulesAt(grid: string, at: Date): Promise<TimeRules> {
    return this.timeRules.inForce(countyOf(grid), at);
  }

  private bySystem(): EventActor {
    return systemActor(this.table.service);
  }

  private stepTaken({ incidentId, version, stage, custodian }: HeldIncident<S>): StepTaken {
    return { incidentId, incidentVersion: version, stage, custodian };
  }
}
