import { ArgumentFault, defaultPlatformFile, numberOption, readCommandLine } from '../platform-client/index.js';
import { readReplayOptions, type ReplayOptions } from '../replay/run/options.js';
import { type HotlineOptions, readHotlineOptions } from '../hotline/options.js';
import { type FaultKind, kinds } from './plan/plan-faults.js';

export const help = `Replays real service requests while processes of the running platform are killed (-9), frozen (SIGSTOP,
later SIGCONT), asked to end (SIGTERM), and killed between a command's commit and its answer; then checks as a replay
does. Linux only; the supervisor ("npm start") starts again what ends.

  npm run chaos -- [options]

  --faults N            how many (default 30)
  --seed S              decides which faults come when, and all that a replay's seed does (default 1)
  --kinds K,K           only these of ${kinds.join(', ')}
  --freeze MIN-MAX      seconds that a freeze takes (default 30-60)
  --count N             at least N lifecycles; more of the input's rows follow until all faults are done (default 100)
  --hotline N           at least N orders of the 12345 hotline meanwhile, more until all faults are done: a fifth of all
                        requests go wrong, a tenth of the callers are dissatisfied; then reconciles as "npm run hotline"
                        does (the platform needs "npm start -- --with-simulator"; the simulator itself is spared)
  --input FILE, --rate R, --concurrency C, --json, --details FILE, --journal FILE, --give-up-after S,
  --quiet-within S, --platform FILE, --base-url URL
                        as of "npm run replay" (input by default deploy/demo/service-requests-la.csv)

A fault comes 2 to 10 s after the one before and waits up to 20 s for commands in flight. Faults on different processes
may overlap: Kafka may be frozen while PostgreSQL is killed. Faults on one process never do.

The JSON object is the replay's with "faults", each with target, kind, at, durationMs (until it ran again), the commands
in flight (sent, not answered) at the hit, and how many of them were the target service's.

Exit code: as for a replay, and for the hotline; also 1 when under four faults of five hit with commands in flight, or a process stayed away.`;

const options = {
  faults: { type: 'string' },
  kinds: { type: 'string' },
  freeze: { type: 'string' },
  hotline: { type: 'string' },
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '100' },
  input: { type: 'string', default: 'deploy/demo/service-requests-la.csv' },
  rate: { type: 'string' },
  concurrency: { type: 'string' },
  json: { type: 'boolean', default: false },
  details: { type: 'string' },
  journal: { type: 'string' },
  'give-up-after': { type: 'string' },
  'quiet-within': { type: 'string' },
  platform: { type: 'string', default: defaultPlatformFile },
  'base-url': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

export interface ChaosOptions {
  readonly faults: number;
  readonly kinds: readonly FaultKind[];
  /** Milliseconds, at least and at most. */
  readonly freeze: readonly [number, number];
  readonly platformFile: string;
  /** Orders of the hotline that come meanwhile. */
  readonly hotline?: HotlineOptions | undefined;
  readonly replay: ReplayOptions;
}

/** The options, or 'help' when that was asked for. @throws ArgumentFault */
export function readChaosOptions(args?: string[]): ChaosOptions | 'help' {
  const { values, positionals } = readCommandLine(options, args);
  const { faults, kinds: wanted, freeze, hotline, help: isHelp, json, ...ofReplay } = values;
  if (isHelp) return 'help';
  if (positionals.length > 0) throw new ArgumentFault(`There is no argument "${positionals[0]}"; see --help.`);
  const orders = numberOption('hotline', hotline, { min: 1, max: 100_000, whole: true });
  const passed = Object.entries(ofReplay).map(([name, value]) => `--${name}=${value}`);
  const replay = readReplayOptions([...passed, ...(json ? ['--json'] : [])]) as ReplayOptions;
  return {
    faults: numberOption('faults', faults, { min: 1, max: 10_000, whole: true }) ?? 30,
    kinds: readKinds(wanted),
    freeze: readRange(freeze ?? '30-60'),
    platformFile: values.platform,
    replay,
    hotline: orders === undefined ? undefined : ordersBeside(replay, orders, values.platform),
  };
}

/** As patient as the replay, with a journal beside its. */
function ordersBeside({ journal, seed, giveUpAfter }: ReplayOptions, orders: number, platform: string): HotlineOptions {
  const shares = ['--faults=0.2', '--dissatisfied=0.1', '--concurrency=8'];
  return readHotlineOptions([
    ...[`--orders=${orders}`, ...shares, `--seed=${seed}`, `--journal=${journal}.hotline`, `--platform=${platform}`],
    `--quiet-within=${giveUpAfter / 1_000}`,
  ]) as HotlineOptions;
}

function readKinds(text: string | undefined): readonly FaultKind[] {
  if (text === undefined) return kinds;
  return text.split(',').map((name) => {
    const kind = kinds.find((each) => each === name);
    if (!kind) throw new ArgumentFault(`--kinds: there is no "${name}"; there are ${kinds.join(', ')}.`);
    return kind;
  });
}

function readRange(text: string): readonly [number, number] {
  const [, min, max] = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  const [least, most] = [Number(min), Number(max)];
  if (!(least > 0 && most >= least && most <= 600))
    throw new ArgumentFault(`--freeze must read MIN-MAX in seconds, at most 600, not "${text}".`);
  return [least * 1_000, most * 1_000];
}
