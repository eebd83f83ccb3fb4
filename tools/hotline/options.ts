import { ArgumentFault, defaultPlatformFile, numberOption, readCommandLine } from '../platform-client/index.js';

export const help = `Has the simulator of the municipal platform (npm start -- --with-simulator) send orders of the 12345 hotline,
and the demo people deal with each, until the hotline is done with it; then reconciles.

  npm run hotline -- [--orders N] [--faults SHARE] [--seed S] [options]

  --orders N            how many (default 100)
  --faults SHARE        of requests, either way: silence, failures, duplicates, updates out of order (default 0.2)
  --dissatisfied SHARE  of callers, who are sent back (重办; default 0: somebody must reopen them)
  --seed S              decides which (default 1)
  --concurrency C       at most C orders on their way at once (default 24)
  --input FILE          where from the orders are, and what about (default deploy/demo/service-requests-la.csv)
  --json                prints the result as one JSON object on stdout and nothing else there
  --journal FILE        where every command and its answer is kept (default .data/hotline/<time>.jsonl)
  --quiet-within S      seconds to wait for the last callbacks (default 300)
  --platform FILE       what "npm start" wrote about the platform (default ${defaultPlatformFile})

Exit code: 0 when nothing is lost, doubled, out of order or unacknowledged, and all is reconciled; 1 when something is;
2 when the command line is wrong.`;

const options = {
  orders: { type: 'string' },
  faults: { type: 'string' },
  dissatisfied: { type: 'string' },
  seed: { type: 'string', default: '1' },
  concurrency: { type: 'string' },
  input: { type: 'string', default: 'deploy/demo/service-requests-la.csv' },
  json: { type: 'boolean', default: false },
  journal: { type: 'string' },
  'quiet-within': { type: 'string' },
  platform: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

export interface HotlineOptions {
  readonly orders: number;
  readonly faults: number;
  readonly dissatisfied: number;
  readonly seed: string;
  readonly concurrency: number;
  readonly input: string;
  readonly json: boolean;
  readonly journal: string;
  /** Milliseconds. */
  readonly quietWithin: number;
  readonly platform?: string | undefined;
}

/** The options, or 'help' when that was asked for. @throws ArgumentFault */
export function readHotlineOptions(args?: string[]): HotlineOptions | 'help' {
  const { values, positionals } = readCommandLine(options, args);
  if (values.help) return 'help';
  if (positionals.length > 0) throw new ArgumentFault(`There is no argument "${positionals[0]}"; see --help.`);
  const whole = { min: 1, max: 100_000, whole: true };
  const share = { min: 0, max: 0.9 };
  return {
    orders: numberOption('orders', values.orders, whole) ?? 100,
    faults: numberOption('faults', values.faults, share) ?? 0.2,
    dissatisfied: numberOption('dissatisfied', values.dissatisfied, share) ?? 0,
    seed: values.seed,
    concurrency: numberOption('concurrency', values.concurrency, { ...whole, max: 500 }) ?? 24,
    input: values.input,
    json: values.json,
    journal: values.journal ?? `.data/hotline/${new Date().toISOString().replaceAll(':', '-')}.jsonl`,
    quietWithin: 1_000 * (numberOption('quiet-within', values['quiet-within'], { min: 1, max: 86_400 }) ?? 300),
    platform: values.platform,
  };
}
