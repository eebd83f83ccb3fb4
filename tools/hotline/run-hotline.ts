import { wait } from '#primitives';
import { z } from 'zod';
import {
  ArgumentFault,
  Commander,
  Journal,
  knock,
  type Platform,
  readDemoPassword,
  readDemoPeople,
  readPlatform,
  Sessions,
} from '../platform-client/index.js';
import { readRequests } from '../replay/input/read-requests.js';
import type { World } from '../replay/lifecycle/world.js';
import { learnWorld, planCases } from '../replay/run/prepare.js';
import { runAll } from '../replay/run/run-all.js';
import { liveOrder } from './live-order.js';
import type { HotlineOptions } from './options.js';
import { Simulator } from './simulator.js';

/** What a run came to. */
export interface HotlineResult {
  readonly orders: number;
  readonly lost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
  /** Orders that one side is done with and the other is not. */
  readonly differing: number;
  readonly unacknowledged: number;
  readonly reconciled: number;
  readonly completed: number;
  readonly returned: number;
  readonly sentBack: number;
  readonly callbacks: number;
  readonly badSignatures: number;
  /** Why orders did not come to their end, the first of each kind. */
  readonly broken: readonly string[];
}

const attemptTimeout = 15_000;

const faults = z.array(z.object({ orderNo: z.string() }));
const reconciliation = z.object({
  ...{ lost: faults, doubled: faults, outOfOrder: faults, differing: faults },
  unacknowledged: z.array(z.object({ orderNo: z.string(), waiting: z.int() })),
});
type Reconciliation = z.infer<typeof reconciliation>;

/** What a program that has orders sent beside something else may want of it. */
export interface HotlineHooks {
  readonly signal?: AbortSignal;
  /** Asked once that many orders as are wanted have begun: whether to go on with more. */
  readonly goOn?: () => boolean;
  readonly say: (line: string) => void;
}

/** @throws ArgumentFault */
export async function runHotline(options: HotlineOptions, { signal, goOn, say }: HotlineHooks): Promise<HotlineResult> {
  const platform = readPlatform(options.platform);
  const simulator = simulatorOf(platform);
  const people = readDemoPeople(platform.demoPeopleFile);
  const patience = { timeout: attemptTimeout, giveUpAfter: options.quietWithin, ...(signal ? { signal } : {}) };
  const sessions = new Sessions(platform.baseUrl, readDemoPassword(platform.demoPasswordFile), patience);
  await knock(platform.baseUrl);
  const { seed, faults, dissatisfied } = options;
  await simulator.begin({ seed, faults, dissatisfied });
  const journal = await Journal.begin(options.journal);
  try {
    const commander = new Commander(platform.baseUrl, sessions, journal, patience);
    const world = await learnWorld({ commander, people, platform });
    const { cases } = planCases(world, readRequests(options.input), { seed }, goOn ? undefined : options.orders);
    say(`${options.orders} orders, journal ${journal.path}`);
    // A number of its own for every run: the county never forgets an order.
    const run = `SIM-${Date.now().toString(36)}-`;
    const broken: string[] = [];
    const first = dayInShanghai();
    const pace = {
      ...{ concurrency: options.concurrency, arrivals: cases.map(() => 0) },
      enough: (begun: number) => begun >= options.orders && !(goOn?.() ?? false),
      ...(signal ? { signal } : {}),
    };
    await runAll(cases, pace, async (incident) => {
      try {
        await liveOrder(world, simulator, incident, `${run}${incident.row}`, options.quietWithin);
      } catch (error) {
        broken.push(error instanceof Error ? error.message : String(error));
      }
    });
    const days = [...new Set([first, dayInShanghai()])];
    const report = await simulator.report();
    return resultOf(report, await whenAcknowledged(world, { days, run }, options.quietWithin), broken);
  } finally {
    await journal.close();
  }
}

export const isClean = ({ lost, doubled, outOfOrder, unacknowledged, badSignatures, broken, ...run }: HotlineResult) =>
  lost + doubled + outOfOrder + unacknowledged + badSignatures + broken.length === 0 && run.reconciled >= run.orders;

function simulatorOf({ simulatorUrl }: Platform): Simulator {
  if (!simulatorUrl) throw new ArgumentFault('The platform runs without the simulator: npm start -- --with-simulator.');
  return new Simulator(simulatorUrl);
}

/** Reconciles once nothing is on its way any more, or the time is over. */
async function whenAcknowledged(
  world: World,
  { days, run }: { readonly days: readonly string[]; readonly run: string },
  within: number,
): Promise<Reconciliation[]> {
  for (const end = Date.now() + within; ; await wait(1_000)) {
    const all = await Promise.all(days.map(async (day) => ofRun(await reconcile(world, day), run)));
    if (all.every(({ unacknowledged }) => unacknowledged.length === 0) || Date.now() > end) return all;
  }
}

async function reconcile({ commander, people }: World, day: string): Promise<Reconciliation> {
  const [officer] = people.holding('intake_officer');
  const county = officer.posts.find(({ role }) => role === 'intake_officer')!.unitCode;
  const { status, body } = await commander.read(officer, `intake/hotline/reconciliation?county=${county}&day=${day}`);
  if (status !== 200) throw new Error(`the reconciliation came to ${status}`);
  return reconciliation.parse(body);
}

/** What other runs have left on the same day is theirs. */
const ofRun = (day: Reconciliation, run: string): Reconciliation => {
  const mine = <T extends { readonly orderNo: string }>(all: readonly T[]) =>
    all.filter(({ orderNo }) => orderNo.startsWith(run));
  const { lost, doubled, outOfOrder, differing, unacknowledged } = day;
  return {
    ...{ lost: mine(lost), doubled: mine(doubled), outOfOrder: mine(outOfOrder) },
    ...{ differing: mine(differing), unacknowledged: mine(unacknowledged) },
  };
};

function resultOf(
  report: Awaited<ReturnType<Simulator['report']>>,
  days: readonly Reconciliation[],
  broken: readonly string[],
): HotlineResult {
  const sum = (of: (day: Reconciliation) => number) => days.reduce((all, day) => all + of(day), 0);
  const faulty = new Set(
    days.flatMap(({ lost, doubled, outOfOrder, differing }) =>
      [...lost, ...doubled, ...outOfOrder, ...differing].map(({ orderNo }) => orderNo),
    ),
  );
  return {
    orders: report.orders,
    lost: report.orders - report.ended + sum(({ lost }) => lost.length),
    doubled: report.doubled + report.takenTwice + sum(({ doubled }) => doubled.length),
    outOfOrder: report.outOfOrder + sum(({ outOfOrder }) => outOfOrder.length),
    differing: sum(({ differing }) => differing.length),
    unacknowledged: sum(({ unacknowledged }) => unacknowledged.reduce((all, { waiting }) => all + waiting, 0)),
    reconciled: report.orders - faulty.size,
    completed: report.completed,
    returned: report.returned,
    sentBack: report.sentBack,
    callbacks: report.callbacks,
    badSignatures: report.badSignatures,
    broken: [...new Set(broken)].slice(0, 20),
  };
}

/** The county's calendar day. */
const dayInShanghai = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
