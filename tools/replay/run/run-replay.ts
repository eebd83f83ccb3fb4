import { type CheckedRun, checkRun } from '../../check/index.js';
import {
  ArgumentFault,
  Commander,
  importedCounty,
  Journal,
  knock,
  readDemoPassword,
  readDemoPeople,
  readPlatform,
  Sessions,
} from '../../platform-client/index.js';
import { readRequests } from '../input/read-requests.js';
import { arrivals } from './arrivals.js';
import type { ReplayOptions } from './options.js';
import { journalPlan, learnWorld, planCases } from './prepare.js';
import { type Progress, showProgress } from './progress.js';
import { replay } from './replay.js';

/** Longer than a restart takes, shorter than people think a screen hangs. */
const attemptTimeout = 15_000;

/** What a program that runs a replay may want of it meanwhile: chaos hits when commands are on their way. */
export interface ReplayHooks {
  readonly begun?: (commander: Commander) => void;
  readonly progress?: (total: number) => Progress;
  readonly signal?: AbortSignal;
  /** Asked once `count` lifecycles have begun: whether to go on with more of the input's rows. */
  readonly goOn?: () => boolean;
  /** Awaited once all lifecycles are over: what must be over too before the check. */
  readonly beforeCheck?: () => Promise<void>;
  readonly say: (line: string) => void;
}

/** Replays, waits until the platform is quiet, and checks. @throws ArgumentFault */
export async function runReplay(options: ReplayOptions, hooks: ReplayHooks): Promise<CheckedRun> {
  const { say, signal } = hooks;
  const input = readRequests(options.input);
  const platform = readPlatform(options.platform, options.baseUrl);
  const people = readDemoPeople(
    options.county ? importedCounty(platform, options.county).people : platform.demoPeopleFile,
  );
  const password = readDemoPassword(platform.demoPasswordFile);
  const patience = { timeout: attemptTimeout, giveUpAfter: options.giveUpAfter, ...(signal ? { signal } : {}) };
  const sessions = new Sessions(platform.baseUrl, password, patience);
  await knock(platform.baseUrl);
  const journal = await Journal.begin(options.journal);
  try {
    const commander = new Commander(platform.baseUrl, sessions, journal, patience);
    const boundaries = options.county && importedCounty(platform, options.county).boundary;
    const world = await learnWorld({ commander, people, platform, boundaries });
    const { cases, unreadable } = planCases(
      world,
      input,
      { seed: options.seed },
      hooks.goOn ? undefined : options.count,
    );
    for (const { line, reason } of unreadable) say(`line ${line}: ${reason}`);
    if (cases.length === 0) throw new ArgumentFault(`There is no request in ${options.input} that can be replayed.`);
    const { seed } = options;
    const planned = Math.min(options.count ?? Infinity, cases.length);
    await journalPlan(journal, cases.slice(0, planned), { input: options.input, seed, baseUrl: platform.baseUrl });
    say(`${planned} lifecycles, journal ${journal.path}`);
    hooks.begun?.(commander);

    const progress = (hooks.progress ?? showProgress)(planned);
    const times = cases.map(({ request }) => request.createdAt);
    const pace = {
      concurrency: options.concurrency,
      arrivals: arrivals(times, options.rate),
      enough: (begun: number) => begun >= planned && !(hooks.goOn?.() ?? false),
      ...(signal ? { signal } : {}),
    };
    try {
      await replay(world, cases, journal, pace, progress, planned);
    } finally {
      progress.end();
    }
  } finally {
    await journal.close();
  }
  await hooks.beforeCheck?.();
  return checkRun({ platform, journal: options.journal, quietWithin: options.quietWithin, say });
}
