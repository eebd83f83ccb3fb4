import { readEvent } from '#contracts';
import { statutoryRules, timeRulesOf } from '#deadlines';
import {
  ArgumentFault,
  Commander,
  Journal,
  knock,
  readDemoPassword,
  readDemoPeople,
  readPlatform,
  Sessions,
} from '../platform-client/index.js';
import { readRequests } from '../replay/input/read-requests.js';
import { locate } from '../replay/lifecycle/at-intake.js';
import { perform } from '../replay/lifecycle/live-through.js';
import type { World } from '../replay/lifecycle/world.js';
import { journalPlan, learnWorld, planCases } from '../replay/run/prepare.js';
import { runAll } from '../replay/run/run-all.js';
import { type Act, actedAt, Agenda, reportedAt } from './agenda.js';
import { judge, type Verdict } from './judge.js';
import { week, type WeekOptions } from './options.js';
import { PlatformClock } from './platform-clock.js';

const atOnce = 24;
/** After the last act the clock goes on until the last red card of the week is due. */
const aftermath = 6 * 24 * 3_600_000;

export interface WeekResult extends Verdict {
  readonly incidents: number;
  readonly broken: readonly string[];
  readonly jumps: number;
  readonly seconds: number;
  /** Where the time went, in seconds: people's acts, their being followed by everybody, alarms. */
  readonly spent: Readonly<Record<Spending, number>>;
}

type Spending = 'acting' | 'following' | 'alarms';

/** Lives through the week, and judges it. @throws ArgumentFault */
export async function runWeek(options: WeekOptions, say: (line: string) => void): Promise<WeekResult> {
  const began = Date.now();
  const platform = readPlatform(options.platform);
  if (!platform.steppedClock)
    throw new ArgumentFault('The platform goes by the machine’s clock: see --help for how to start one.');
  const clock = new PlatformClock(platform.steppedClock, platform.databases, week.from);
  const patience = { timeout: 15_000, giveUpAfter: 120_000 };
  const sessions = new Sessions(platform.baseUrl, readDemoPassword(platform.demoPasswordFile), patience);
  await knock(platform.baseUrl);
  const journal = await Journal.begin(options.journal);
  try {
    const commander = new Commander(platform.baseUrl, sessions, journal, patience, clock);
    const people = readDemoPeople(platform.demoPeopleFile);
    const world = await learnWorld({ commander, people, platform, clock });
    const { cases } = planCases(
      world,
      readRequests(options.input),
      { seed: options.seed, daysPass: true },
      options.count,
    );
    await journalPlan(journal, cases, { input: options.input, seed: options.seed, baseUrl: platform.baseUrl });
    const agenda = new Agenda();
    for (const incident of cases) agenda.add({ at: reportedAt(incident), incident, nth: 0 });
    say(`${cases.length} incidents from ${week.from.toISOString()} on`);
    const broken: string[] = [];
    const broke = (why: string) => {
      broken.push(why);
      say(`broken: ${why}`);
    };
    const { jumps, spent } = await liveThrough(world, clock, agenda, broke, say);
    const events = (await clock.events())
      .map((bytes) => readEvent(bytes))
      .flatMap((read) => ('event' in read ? [read.event] : []));
    const rules = new Map([[0, statutoryRules]]);
    for (const { type, data } of events)
      if (type === 'registry.time-rules-published.v1') rules.set(data.version, timeRulesOf(data.version, data));
    const verdict = judge(events, clock.now(), rules);
    return {
      ...verdict,
      incidents: cases.length,
      broken,
      ...{ jumps, spent },
      seconds: Math.round((Date.now() - began) / 1_000),
      good: verdict.good && broken.length === 0,
    };
  } finally {
    await Promise.all([journal.close(), clock.close()]);
  }
}

/** Jumps to what comes next until nothing does. Gives how often, and where the time went. */
async function liveThrough(
  world: World,
  clock: PlatformClock,
  agenda: Agenda,
  broke: (why: string) => void,
  say: (line: string) => void,
): Promise<Pick<WeekResult, 'jumps' | 'spent'>> {
  const spent = { acting: 0, following: 0, alarms: 0 };
  const timed = async <T>(on: Spending, doing: Promise<T>): Promise<T> => {
    const began = Date.now();
    const done = await doing;
    spent[on] += (Date.now() - began) / 1_000;
    return done;
  };
  let nextAlarm = await clock.settled('ALL');
  let last = clock.now();
  let told = Date.now();
  for (let jumps = 0; ; jumps++) {
    const nextAct = agenda.next;
    if (nextAct) last = nextAct;
    const end = new Date(last.getTime() + aftermath);
    const next = [nextAct, nextAlarm].filter((at) => at !== undefined).sort((a, b) => a.getTime() - b.getTime())[0];
    if (!next || (!nextAct && next > end)) {
      await clock.settled('ALL');
      return { jumps, spent };
    }
    clock.set(next > clock.now() ? next : clock.now());
    const acts = agenda.take(clock.now());
    const pace = { concurrency: atOnce, arrivals: [] };
    await timed(
      'acting',
      runAll(acts, pace, (act) => take(world, act, agenda, broke)),
    );
    nextAlarm = await (acts.length > 0
      ? timed('following', clock.settled('ALL'))
      : timed('alarms', clock.settled('ALARMS')));
    if (Date.now() - told > 10_000) {
      say(`${clock.now().toISOString()}, ${jumps} jumps`);
      told = Date.now();
    }
  }
}

/** Takes the step, and those that come with it at the same time; puts the next on the agenda. */
async function take(
  world: World,
  { at, incident, nth }: Act,
  agenda: Agenda,
  broke: (why: string) => void,
): Promise<void> {
  try {
    if (nth === 0) await locate(world, incident);
    await perform(world, incident, incident.plan.steps[nth]!);
    if (nth + 1 === incident.plan.steps.length) return;
    agenda.add({ at: actedAt(incident, nth + 1, at), incident, nth: nth + 1 });
  } catch (error) {
    broke(`line ${incident.row}, ${incident.plan.steps[nth]?.step}: ${(error as Error).message}`);
  }
}
