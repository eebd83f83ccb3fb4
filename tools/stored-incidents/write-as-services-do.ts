import type { Custodian, IncidentEvent, ServiceName } from '#contracts';
import { CustodyFollower } from '#custody';
import type { Database } from '#database';
import { statutoryRules } from '#deadlines';
import { appendToOutbox, type SealedEvent } from '#event-bus';
import { type CustodyRules, fold, type TransitionTable } from '#lifecycle';
import { systemClock } from '#primitives';
import type { TimeRulesCopy } from '#reference-copy';
import type { EntityManager } from 'typeorm';
import { type IncidentView, viewAfter } from '../../apps/casebook/src/domain/incident-view.js';
import { saveTimeline, saveViews } from '../../apps/casebook/src/persistence/incident-view.store.js';
import { closureRules } from '../../apps/closure/src/domain/incident-closure.js';
import { closureTransitions } from '../../apps/closure/src/domain/incident-closure.transitions.js';
import { dispatchRules } from '../../apps/dispatch/src/domain/incident-dispatch.js';
import { dispatchTransitions } from '../../apps/dispatch/src/domain/incident-dispatch.transitions.js';
import { handlingRules } from '../../apps/handling/src/domain/incident-handling.js';
import { handlingTransitions } from '../../apps/handling/src/domain/incident-handling.transitions.js';
import { intakeRules } from '../../apps/intake/src/domain/incident-intake.js';
import { intakeTransitions } from '../../apps/intake/src/domain/incident-intake.transitions.js';
import { Sequencer } from '../../apps/trail/src/sequence/sequencer.js';
import type { HoldAgainstPublished } from '../../apps/trail/src/start/hold-against-published.js';

/** A service that keeps incidents: the tables it keeps them in, and how it writes them. */
export interface Keeper {
  readonly service: ServiceName;
  readonly tables: readonly string[];
  /** Writes what the service would have after these lifecycles, by its own code. */
  readonly write: (
    manager: EntityManager,
    lifecycles: readonly (readonly SealedEvent[])[],
    options?: WriteOptions,
  ) => Promise<void>;
}

export interface WriteOptions {
  /** Whether the clocks ring. If not, whatever is measured beside these incidents hears nothing of them. */
  readonly rings?: boolean;
}

/** What templates are started by. */
const timeRules = {
  ofVersions: () => Promise.resolve(new Map([[statutoryRules.version, statutoryRules]])),
} as unknown as TimeRulesCopy;

const stepsOf = (lifecycles: readonly (readonly SealedEvent[])[]): IncidentEvent[] =>
  lifecycles.flat().map(({ event }) => event as IncidentEvent);

/** A custodian publishes its own steps as well as following all; a follower only follows. */
function follower(service: ServiceName, rules: CustodyRules<never>, table: TransitionTable | null): Keeper {
  const all = rules as unknown as CustodyRules<unknown>;
  return {
    service,
    tables: table ? ['incident', 'deadline', 'outbox'] : ['incident'],
    write: async (manager, lifecycles, { rings = false } = {}) => {
      const steps = stepsOf(lifecycles);
      const ids = [...new Set(steps.map(({ subject }) => subject))];
      const followed = await new CustodyFollower(all, table, undefined, timeRules).open(manager, ids);
      const isOwn = ({ source }: { source: string }) => source === `/grid-dispatch/${service}`;
      for (const step of steps) {
        if (isOwn(step)) followed.take(fold(all, followed.get(step.subject), step), [step]);
        else followed.advance(step);
      }
      await followed.save();
      if (!table) return;
      if (!rings) await manager.query('UPDATE deadline SET next_alarm_at = NULL');
      const own = lifecycles.flat().filter(({ event }) => isOwn(event));
      await appendToOutbox(manager, own);
      await manager.query('UPDATE outbox SET published_at = clock_timestamp()');
    },
  };
}

const casebook: Keeper = {
  service: 'casebook',
  tables: ['incident_view', 'timeline_entry'],
  write: async (manager, lifecycles) => {
    const steps = stepsOf(lifecycles);
    const views = new Map<string, IncidentView>();
    for (const step of steps) views.set(step.subject, viewAfter(views.get(step.subject), step));
    await saveViews(manager, [...views.values()]);
    await saveTimeline(manager, steps);
  },
};

/** What was published is not asked for: whoever stores incidents does so before the trail is started. */
const alwaysSound = { mustBeSound: () => undefined } as unknown as HoldAgainstPublished;

const trail: Keeper = {
  service: 'trail',
  tables: ['entry'],
  write: async (manager, lifecycles) => {
    const within = { transaction: <T>(work: (inner: EntityManager) => Promise<T>) => work(manager) };
    const sequencer = new Sequencer(within as Database, alwaysSound, systemClock);
    // Never on the topic: an offset that none has.
    await sequencer.process(
      lifecycles.flat().map(({ event, bytes }) => ({
        topic: 'incident.events.v1',
        partition: 0,
        offset: '-1',
        key: event.subject,
        value: bytes,
      })),
    );
  },
};

const custodian = (service: Custodian, rules: unknown, table: TransitionTable) =>
  follower(service, rules as CustodyRules<never>, table);

export const keepers: readonly Keeper[] = [
  custodian('intake', intakeRules, intakeTransitions),
  custodian('dispatch', dispatchRules, dispatchTransitions),
  custodian('handling', handlingRules, handlingTransitions),
  custodian('closure', closureRules, closureTransitions),
  follower('evidence', { initial: {} as never, evolve: (held) => held }, null),
  casebook,
  trail,
];
