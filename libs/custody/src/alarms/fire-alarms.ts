import { Inject, Injectable } from '@nestjs/common';
import { AlarmClock, alarmLateness, alarmsFired } from '#alarm-clock';
import { Database } from '#database';
import {
  answerableFor,
  type Candidate,
  dueCandidates,
  dueClocksOf,
  keepGiven,
  keyOf,
  ring,
  setNextAlarms,
} from '#deadlines';
import {
  appendToOutbox,
  EVENT_BUS_SETTINGS,
  type EventBusSettings,
  OutboxWake,
  sealEvent,
  systemActor,
} from '#event-bus';
import { CLOCK, type Clock, wait } from '#primitives';
import { TimeRulesCopy } from '#reference-copy';
import type { EntityManager } from 'typeorm';
import { eventIdOf, factOf } from './fact-of-alarm.js';
import { lockRinging, type Ringing } from './lock-ringing.js';

/** Clocks in one transaction: commands on their incidents wait no longer than it takes. */
const slice = 200;
/** How often, and after how many milliseconds, it looks again for what somebody was at work on. */
const attempts = 3;
const aMoment = 200;

interface Fired {
  readonly kind: string;
  readonly lateMs: number;
}

/**
 * Gives the alarms of the clocks that this custodian keeps: reminders, breaches, cards, as side facts (ADR 47). Whoever
 * looks, and however often, each is given once, in the transaction that puts it into the outbox.
 */
@Injectable()
export class FireAlarms {
  constructor(
    private readonly database: Database,
    private readonly outboxWake: OutboxWake,
    private readonly timeRules: TimeRulesCopy,
    alarmClock: AlarmClock,
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    alarmClock.whenItRings(() => this.fireDue());
  }

  /** Gives all that is due now. What somebody is at work on for longer than a moment comes at a later look. */
  async fireDue(): Promise<void> {
    for (let attempt = 0; attempt < attempts && (await this.fireOnce()); attempt++) await wait(aMoment);
  }

  /** Goes once through all that is due. Gives whether it passed over any. */
  private async fireOnce(): Promise<boolean> {
    const until = this.clock.now();
    let passedOver = false;
    for (let after: Candidate | undefined; ;) {
      const candidates: Candidate[] = await dueCandidates(this.database.manager, until, after, slice);
      const incidentIds = [...new Set(candidates.map(({ incidentId }) => incidentId))];
      if (candidates.length > 0 && (await this.fireSlice(incidentIds)) < incidentIds.length) passedOver = true;
      if (candidates.length < slice) return passedOver;
      after = candidates.at(-1);
    }
  }

  /** One transaction. Gives of how many incidents the alarms were given. */
  private async fireSlice(incidentIds: readonly string[]): Promise<number> {
    const { fired, incidents } = await this.database.transaction(async (manager) => {
      const locked = await lockRinging(manager, incidentIds);
      return { fired: await this.fire(manager, locked), incidents: locked.length };
    });
    if (fired.length > 0) this.outboxWake.wake();
    for (const { kind, lateMs } of fired) {
      alarmsFired.inc({ kind });
      alarmLateness.observe(lateMs / 1_000);
    }
    return incidents;
  }

  private async fire(manager: EntityManager, locked: readonly Ringing[]): Promise<Fired[]> {
    const incidents = new Map(locked.map((incident) => [incident.incidentId, incident]));
    // After the lock: whoever changes these incidents next does so later than this.
    const at = this.clock.now();
    const clocks = await dueClocksOf(manager, [...incidents.keys()], at);
    const rules = await this.timeRules.ofVersions(clocks.map(({ timeRules }) => timeRules));
    const rung = clocks.map((clock) => ({ clock, ...ring(clock, rules.get(clock.timeRules)!, at) }));
    const due = new Map(
      rung.flatMap(({ clock, due: alarms }) =>
        alarms.map((alarm) => {
          const given = { ...clock, kind: alarm.kind, alarmAt: alarm.at };
          return [keyOf(given), { alarm, clock, given }] as const;
        }),
      ),
    );
    const fresh = await keepGiven(
      manager,
      [...due.values()].map(({ given }) => given),
      at,
    );
    const given = [...due].filter(([key]) => fresh.has(key)).map(([, one]) => one);
    const { service } = this.settings;
    await appendToOutbox(
      manager,
      given.flatMap((one) =>
        answerableFor(one.clock.clock, incidents.get(one.clock.incidentId)!, one.alarm.at).map((unit) =>
          sealEvent({
            ...factOf(one.clock, one.alarm, unit),
            ...{ id: eventIdOf(one.given, unit), subject: one.clock.incidentId, service, by: systemActor(service), at },
          }),
        ),
      ),
    );
    await setNextAlarms(
      manager,
      rung.map(({ clock, nextAt }) => ({ ...clock, nextAt })),
    );
    return given.map(({ alarm: { kind, at: alarmAt } }) => ({ kind, lateMs: at.getTime() - alarmAt.getTime() }));
  }
}
