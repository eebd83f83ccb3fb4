import type { CheckedRun } from '../../check/index.js';
import { ArgumentFault, type Commander, readPlatform } from '../../platform-client/index.js';
import { type HotlineResult, isClean, runHotline } from '../../hotline/run-hotline.js';
import type { Progress } from '../../replay/run/progress.js';
import { runReplay } from '../../replay/run/run-replay.js';
import type { ChaosOptions } from '../options.js';
import { planFaults } from '../plan/plan-faults.js';
import { RunningProcesses } from '../strike/running-processes.js';
import { type FaultReport, type FaultsVerdict, judgeFaults } from './fault-report.js';
import { inflictFaults } from './inflict-faults.js';

export interface ChaosRun {
  readonly replay: CheckedRun;
  readonly faults: FaultsVerdict;
  readonly hotline?: HotlineResult | undefined;
  readonly good: boolean;
}

export interface ChaosHooks {
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/** Services whose commands a replay sends. */
const commanded = ['intake', 'evidence', 'dispatch', 'handling', 'closure'];

/** Replays under faults until the last of them is over, and checks. @throws ArgumentFault */
export async function runChaos(options: ChaosOptions, { signal, say }: ChaosHooks): Promise<ChaosRun> {
  const { databases, simulatorUrl } = readPlatform(options.platformFile);
  const processes = new RunningProcesses(options.platformFile);
  const faults = planFaults({ ...options, seed: options.replay.seed, processes: processes.names(), commanded });
  if (options.hotline && !simulatorUrl) {
    throw new ArgumentFault('--hotline: the platform runs without the simulator: npm start -- --with-simulator.');
  }
  if (process.platform !== 'linux') throw new ArgumentFault('Chaos freezes processes with their children: Linux only.');

  const ending = new AbortController();
  const over = AbortSignal.any([signal, ending.signal]);
  let inflicting: Promise<FaultReport[]> | undefined;
  let ordering: Promise<HotlineResult> | undefined;
  let underWay = true;
  const begun = (commander: Commander) => {
    inflicting = inflictFaults({ commander, processes, databases, signal: over, say }, faults).finally(
      () => (underWay = false),
    );
    inflicting.catch((error: Error) => say(`no more faults: ${error.message}`));
    if (!options.hotline) return;
    ordering = runHotline(options.hotline, { signal, say, goOn: () => underWay });
    ordering.catch((error: Error) => say(`no more orders of the hotline: ${error.message}`));
  };
  try {
    const hooks = { begun, say, signal, goOn: () => underWay, progress: () => count(say) };
    const replay = await runReplay(options.replay, {
      ...hooks,
      // Rows may run out before the faults do; what is still frozen must thaw before anything can become quiet.
      beforeCheck: async () => {
        await inflicting;
        await ordering;
      },
    });
    const verdict = judgeFaults((await inflicting) ?? [], options.faults);
    const hotline = await ordering;
    const good = replay.good && verdict.good && (hotline === undefined || isClean(hotline));
    return { replay, faults: verdict, hotline, good };
  } finally {
    ending.abort();
    await inflicting?.catch(() => undefined);
  }
}

const lineEvery = 10_000;

function count(say: (line: string) => void): Progress {
  let [over, broken] = [0, 0];
  const tell = () => say(`${over} lifecycles over, ${broken} broken`);
  const timer = setInterval(tell, lineEvery);
  return {
    over: (isBroken) => {
      over++;
      if (isBroken) broken++;
    },
    end: () => {
      clearInterval(timer);
      tell();
    },
  };
}
