import { type AnyEvent, type ClockName, type IncidentEvent, type StartedClock, subTasksAfter } from '#contracts';
import { type Alarm, alarmsOf, answerableFor, deadlineOf, type TimeRules } from '#deadlines';

/** Milliseconds: a sweep. */
const sweep = 60_000;

/** What is to be said of one clock of all incidents. */
export interface ClockRow {
  clock: ClockName;
  started: number;
  /** Deadlines that are not as the calendar says. */
  wrong: number;
  alarms: number;
  missing: number;
  unexpected: number;
  late: number;
  latestMs: number;
}

export interface Verdict {
  readonly rows: readonly ClockRow[];
  readonly byKind: Readonly<Record<string, number>>;
  /** What is wrong, the first hundred. */
  readonly problems: readonly string[];
  readonly good: boolean;
}

const kinds = {
  'incident.reminded.v1': () => 'REMINDER',
  'incident.deadline-breached.v1': () => 'BREACH',
  'incident.telephoned.v1': () => 'TELEPHONE',
  'incident.carded.v1': ({ card }: { card?: string }) => `${card}_CARD`,
} as const;

/**
 * Holds deadlines and alarms against what the events say: each deadline computed anew from what its clock was started
 * with by the rules of its version, and of each clock, as long as it ran until `end`, exactly the alarms that follow from it. Pure.
 */
export function judge(events: readonly AnyEvent[], end: Date, rules: ReadonlyMap<number, TimeRules>): Verdict {
  const rows = new Map<ClockName, ClockRow>();
  const byKind: Record<string, number> = {};
  const problems: string[] = [];
  const steps = events.filter((event): event is IncidentEvent => 'incidentversion' in event);
  const bySubject = new Map<string, IncidentEvent[]>();
  for (const step of steps) bySubject.set(step.subject, [...(bySubject.get(step.subject) ?? []), step]);
  const expected = new Map<string, { clock: ClockName; from: number }>();

  for (const step of steps) {
    for (const clock of step.data.clocksStarted) {
      const row = rowOf(rows, clock.clock);
      row.started++;
      const by = rules.get(clock.timeRules);
      const due = by && deadlineOf(clock, by).toISOString();
      if (due !== clock.dueAt) {
        row.wrong++;
        problems.push(
          `${step.subject} ${clock.clock}: due ${clock.dueAt}, by rules ${clock.timeRules} ${due ?? 'unknown'}`,
        );
      }
      if (!by) continue;
      const life = bySubject.get(step.subject)!;
      for (const alarm of alarmsOfRun(step, clock, by, life, end)) {
        const from = Math.max(alarm.at.getTime(), Date.parse(step.time));
        for (const coUnit of coUnitsOf(clock.clock, life, alarm.at)) {
          const key = keyOf(step.subject, clock.clock, alarm.kind, alarm.at.toISOString(), coUnit);
          if (!expected.has(key)) expected.set(key, { clock: clock.clock, from });
        }
      }
    }
  }
  for (const event of events) {
    const kindOf = (kinds as Record<string, (data: object) => string>)[event.type];
    if (!kindOf) continue;
    const { clock, alarmAt, unit } = event.data as { clock: ClockName; alarmAt: string; unit: string | null };
    const kind = kindOf(event.data);
    const key = keyOf(event.subject, clock, kind, alarmAt, clock === 'SUB_TASK' ? unit : null);
    const row = rowOf(rows, clock);
    const due = expected.get(key);
    if (!due) {
      row.unexpected++;
      problems.push(`${key}: given, and not due, or given twice`);
      continue;
    }
    expected.delete(key);
    row.alarms++;
    byKind[kind] = (byKind[kind] ?? 0) + 1;
    const late = Date.parse(event.time) - due.from;
    row.latestMs = Math.max(row.latestMs, late);
    if (late > sweep || late < 0) {
      row.late++;
      problems.push(`${key}: given ${late} ms late`);
    }
  }
  for (const [key, { clock }] of expected) {
    rowOf(rows, clock).missing++;
    problems.push(`${key}: due, and never given`);
  }
  return { rows: [...rows.values()], byKind, problems: problems.slice(0, 100), good: problems.length === 0 };
}

/** What the clock that a step started had to give until a later step stopped it, or the end came. */
function alarmsOfRun(
  step: IncidentEvent,
  clock: StartedClock,
  rules: TimeRules,
  life: readonly IncidentEvent[],
  end: Date,
): Alarm[] {
  const stop = life
    .filter(
      ({ incidentversion, data }) => incidentversion > step.incidentversion && data.clocksStopped.includes(clock.clock),
    )
    .reduce<IncidentEvent | undefined>(
      (first, one) => (first && first.incidentversion < one.incidentversion ? first : one),
      undefined,
    );
  const until = stop ? new Date(stop.time) : end;
  return alarmsOf(clock, rules).filter(
    ({ kind, at }) => at <= until && (kind !== 'REMINDER' || at > new Date(step.time)),
  );
}

/** The co-units that each have an alarm of their own; of all other clocks there is one, whomever it names. */
function coUnitsOf(clock: ClockName, life: readonly IncidentEvent[], at: Date): readonly (string | null)[] {
  if (clock !== 'SUB_TASK') return [null];
  const before = life.filter(({ time }) => new Date(time) < at).sort((a, b) => a.incidentversion - b.incidentversion);
  const subTasks = before.reduce<ReturnType<typeof subTasksAfter>>((tasks, step) => subTasksAfter(tasks, step), []);
  return answerableFor(clock, { leadUnit: null, subTasks }, at);
}

const keyOf = (subject: string, clock: string, kind: string, at: string, coUnit: string | null): string =>
  `${subject} ${clock} ${kind} ${at}${coUnit ? ` ${coUnit}` : ''}`;

function rowOf(rows: Map<ClockName, ClockRow>, clock: ClockName): ClockRow {
  const row = rows.get(clock) ?? {
    ...{ clock, started: 0, wrong: 0, alarms: 0, missing: 0, unexpected: 0, late: 0, latestMs: 0 },
  };
  rows.set(clock, row);
  return row;
}
