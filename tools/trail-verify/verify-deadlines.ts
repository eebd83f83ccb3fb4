/**
 * Computes every deadline in an export of the trail anew, from what the log itself says: one file on plain Node ≥ 20.12
 * that shares nothing with the services, nor with the verifier beside it. Copy what it compiles to onto a machine that
 * you trust and run `node verify-deadlines.js DIR` (docs/runbooks/verify-the-trail.md).
 */
import { closeSync, openSync, readSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Fault = Readonly<{ kind: string; sequence: number; detail: string }>;

const published = 'registry.time-rules-published.v1';
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
/** China Standard Time, without summer time. */
const ahead = 8 * hour;
/** The service counts days in fractions: a millisecond more or less is the same deadline. */
const slack = 1;
/** What floating point may be off by, of a limit’s unit. */
const exactness = 1e-9;
/** Days after which a limit that has not run out never will: 10,000 working days are fewer. */
const mostDays = 20_000;
const kinds = ['urgent_hour', 'work_hour', 'work_day', 'natural_day'];

/** A stretch of time, from and to: minutes of a day, or milliseconds since 1970. */
type Span = readonly [from: number, to: number];
/** Around the clock, every day. */
const allDay: readonly Span[] = [[0, 24 * 60]];
/** Days are numbered from 1970 on, in China. */
const dayNumber = (at: number): number => Math.floor((at + ahead) / day);
const beginning = (number: number): number => number * day - ahead;

interface Rules {
  readonly days: Readonly<Record<string, string>>;
  readonly hours: readonly Span[];
  /** Of units that have their own; `allDay` where they work around the clock. */
  readonly unitHours: ReadonlyMap<string, readonly Span[]>;
  /** What was found out about days before. */
  readonly isWorked: Map<number, boolean>;
}

type Told = Readonly<Record<string, unknown>>;

function fail(why: string): never {
  throw new Error(why);
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const spansOf = (told: unknown): Span[] =>
  (told as [string, string][]).map(([from, to]) => [minutesOf(from), minutesOf(to)]);

function readRules({ source, data }: Told): [version: number, rules: Rules] {
  const { version, days, hours, unitHours } = data as Record<string, object> & { version: number };
  if (source !== '/grid-dispatch/grid-registry' || !Number.isSafeInteger(version))
    fail('not published by the registry');
  const own = Object.entries(unitHours as object).map(
    ([unit, told]) => [unit, typeof told === 'string' ? allDay : spansOf(told)] as const,
  );
  const rules = { hours: spansOf(hours), unitHours: new Map(own), isWorked: new Map<number, boolean>() };
  return [version, { ...rules, days: days as Record<string, string> }];
}

/** Whether the county works on that day: as the rules list it, else by the day of the week. 1970 began on a Thursday. */
function isWorked({ days, isWorked: known }: Rules, number: number): boolean {
  let worked = known.get(number);
  if (worked === undefined) {
    const listed = days[new Date(number * day).toISOString().slice(0, 10)];
    worked = listed === undefined ? (number + 3) % 7 < 5 : listed === 'WORKDAY';
    known.set(number, worked);
  }
  return worked;
}

/** Hours of a day on which the unit works. */
const hoursOf = ({ hours, unitHours }: Rules, unit: string | null): readonly Span[] =>
  unitHours.get(unit ?? '') ?? hours;

const worksOn = (rules: Rules, unit: string | null, number: number): boolean =>
  hoursOf(rules, unit) === allDay || isWorked(rules, number);

interface Clock {
  readonly kind: string;
  readonly limit: number;
  readonly start: number;
  readonly unit: string | null;
  readonly pauses: readonly Span[];
}

/** The time that counts: hours from the start on, days from the next day on. */
function* counting(rules: Rules, { kind, start, unit }: Clock): Generator<Span> {
  const since = kind.endsWith('hour') ? start : beginning(dayNumber(start) + 1);
  if (!kind.startsWith('work')) {
    yield [since, Infinity];
    return;
  }
  const [first, hours] = [dayNumber(since), hoursOf(rules, unit)];
  for (let number = first; number < first + mostDays; number++) {
    for (const [from, to] of worksOn(rules, unit, number) ? hours : []) {
      const begin = Math.max(since, beginning(number) + from * minute);
      const end = beginning(number) + to * minute;
      if (begin < end) yield [begin, end];
    }
  }
}

/** What is left of a span when a pause is cut out of it. */
const without = ([from, to]: Span, [stop, resume]: Span): Span[] =>
  (
    [
      [from, Math.min(to, stop)],
      [Math.max(from, resume), to],
    ] as Span[]
  ).filter(([begin, end]) => begin < end);

/** How much time is one of the limit’s unit. A working day is one, however long it is. */
function lengthOfOne(rules: Rules, { kind, unit }: Clock): number {
  if (kind !== 'work_day') return kind === 'natural_day' ? day : hour;
  return hoursOf(rules, unit).reduce((sum, [from, to]) => sum + (to - from) * minute, 0);
}

/** When the limit runs out: where the time that counts, without the pauses, adds up to it. */
function due(rules: Rules, clock: Clock): number {
  const one = lengthOfOne(rules, clock);
  let left = clock.limit * one;
  for (const span of counting(rules, clock)) {
    for (const [from, to] of clock.pauses.reduce(
      (spans, pause) => spans.flatMap((part) => without(part, pause)),
      [span],
    )) {
      if (to - from < left - one * exactness) left -= to - from;
      else return clock.kind === 'natural_day' ? endOfDay(rules, clock.unit, from + left) : from + left;
    }
  }
  return NaN;
}

/** The last moment of the day on which it runs out; of the next that is worked, where that one is off (民法典 203). */
function endOfDay(rules: Rules, unit: string | null, at: number): number {
  let number = dayNumber(at - 1);
  for (let looked = 0; !worksOn(rules, unit, number) && looked < 400; looked++) number++;
  return beginning(number + 1) - 1;
}

const instant = (time: unknown): number => {
  const at = typeof time === 'string' ? Date.parse(time) : NaN;
  return Number.isNaN(at) || new Date(at).toISOString() !== time ? fail(`no time: ${String(time)}`) : at;
};

function readClock({ limit, limitKind, startedAt, unit, pauses }: Told): Clock {
  if (typeof limit !== 'number' || !(limit >= 0)) return fail('no limit');
  if (typeof limitKind !== 'string' || !kinds.includes(limitKind)) return fail('no kind of limit');
  if (unit !== null && typeof unit !== 'string') return fail('no unit');
  const still = (pauses as Told[]).map(({ from, to }): Span => [instant(from), instant(to)]);
  return { kind: limitKind, limit, start: instant(startedAt), unit, pauses: still };
}

function* linesOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(1 << 20);
    let begun = Buffer.alloc(0);
    for (let read = -1; (read = readSync(file, chunk)) > 0;) {
      const data = Buffer.concat([begun, chunk.subarray(0, read)]);
      let begin = 0;
      for (let end = -1; (end = data.indexOf(10, begin)) >= 0; begin = end + 1) yield data.subarray(begin, end);
      begun = data.subarray(begin);
    }
    if (begun.length > 0) yield begun;
  } finally {
    closeSync(file);
  }
}

/** Undefined where it is no event: that, the verifier of the entries tells. */
function readEvent(line: Buffer): Told | undefined {
  try {
    return JSON.parse(line.toString('utf8')) as Told;
  } catch {
    return undefined;
  }
}

class Verification {
  readonly faults: Fault[] = [];
  /** `byLaw`: those of counties that had published no rules; the log does not hold the law’s calendar. */
  readonly clocks = { recomputed: 0, byLaw: 0 };
  private readonly versions = new Map<unknown, Rules>();
  /** Rules may be sequenced after what was started by them. */
  private readonly waiting: (readonly [sequence: number, event: Told, clock: Told])[] = [];

  run(path: string): this {
    let sequence = 0;
    for (const line of linesOf(path)) {
      sequence++;
      const event = line.includes(published) || line.includes('"clocksStarted":[{') ? readEvent(line) : undefined;
      if (event?.['type'] === published) this.learn(sequence, event);
      const started = (event?.['data'] as Told | undefined)?.['clocksStarted'];
      for (const clock of Array.isArray(started) ? (started as Told[]) : []) this.hold(sequence, event!, clock);
    }
    for (const one of this.waiting) this.judge(...one);
    return this;
  }

  private learn(sequence: number, event: Told): void {
    try {
      const [version, rules] = readRules(event);
      if (this.versions.has(version)) fail(`version ${version} was published before`);
      this.versions.set(version, rules);
    } catch (error) {
      this.faults.push({ kind: 'TIME_RULES_MALFORMED', sequence, detail: (error as Error).message });
    }
  }

  private hold(sequence: number, event: Told, clock: Told): void {
    const version = clock['timeRules'];
    this.clocks[version === 0 ? 'byLaw' : 'recomputed']++;
    if (version === 0 || this.versions.has(version)) this.judge(sequence, event, clock);
    else this.waiting.push([sequence, event, clock]);
  }

  private judge(sequence: number, { subject, incidentversion }: Told, clock: Told): void {
    const fault = faultOf(clock, this.versions);
    if (!fault) return;
    const where = `${String(subject)}, version ${String(incidentversion)}, ${String(clock['clock'])}`;
    this.faults.push({ kind: fault[0], sequence, detail: `${where}: ${fault[1]}` });
  }
}

function faultOf(
  told: Told,
  versions: ReadonlyMap<unknown, Rules>,
): readonly [kind: string, detail: string] | undefined {
  try {
    const [clock, at] = [readClock(told), instant(told['dueAt'])];
    if (told['timeRules'] === 0) return undefined;
    const rules = versions.get(told['timeRules']);
    if (!rules) return ['TIME_RULES_UNKNOWN', `the log has no time rules ${String(told['timeRules'])}`];
    const right = due(rules, clock);
    if (Math.abs(right - at) <= slack) return undefined;
    const should = Number.isNaN(right) ? 'never' : new Date(Math.round(right)).toISOString();
    return ['DEADLINE_WRONG', `due ${String(told['dueAt'])}, by time rules ${String(told['timeRules'])} ${should}`];
  } catch (error) {
    return ['CLOCK_MALFORMED', (error as Error).message];
  }
}

/** Computes every deadline of an export anew. @throws when it can't be read */
export function verifyDeadlines(from: string): Pick<Verification, 'clocks' | 'faults'> {
  const { clocks, faults } = new Verification().run(join(from, 'entries.jsonl'));
  return { clocks, faults };
}

/** Run by itself, and not imported. */
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [from, ...more] = process.argv.slice(2);
  try {
    if (from === undefined || more.length > 0) throw new Error('DIR');
    const { clocks, faults } = verifyDeadlines(from);
    for (const { kind, sequence, detail } of faults)
      process.stdout.write(`${kind} ${sequence} ${JSON.stringify(detail)}\n`);
    process.stdout.write(`clocks: ${JSON.stringify(clocks)}\n`);
    process.exitCode = faults.length > 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(`verify-deadlines: ${(error as Error).message}\n`);
    process.exitCode = 2;
  }
}
