import { ArgumentFault, defaultPlatformFile, numberOption, readCommandLine } from '../../platform-client/index.js';

export const help = `Replays real service requests through the public API of a running platform, signed in as the demo
people who do each step, through to closure; then checks that nothing was lost, doubled or left out of the trail.

  npm run replay -- --input FILE.csv [options]

  --input FILE          CSV with the columns id, created_at, closed_at, type, agency, source, latitude, longitude
                        (deploy/demo/service-requests-la.csv)
  --county CODE         in a county that npm run import-county made (430281), instead of the demo county
  --count N             only the first N readable rows
  --rate R              R lifecycles per second on average, in the rhythm of created_at; without it, as fast as
                        --concurrency allows
  --seed S              decides what is rejected, returned, reworked, refused … (default 1)
  --concurrency C       at most C lifecycles on their way at once (default 24; 512 with --rate)
  --json                prints the result as one JSON object on stdout and nothing else there
  --details FILE        writes what is wrong, and the first 50 of each kind, as JSON
  --journal FILE        where every command and its answer is kept (default .data/replay/<time>.jsonl)
  --give-up-after S     seconds for which a command is sent again until it is answered (default 900)
  --quiet-within S      seconds to wait for the platform to become quiet before checking (default 600)
  --platform FILE       what "npm start" wrote about the platform (default ${defaultPlatformFile})
  --base-url URL        its address, if it is another than that file says

The JSON object: accepted = closed + rejected + selfHandled + voided + transferred + merged when all is well (more than
rows: some are reported by two); refused counts the refusals that the seed planned and that came out so; p50Ms and p95Ms are times from sending a command to its answer, silences and
failures included, but not the wait for a hand-off that an answer asked for.

Exit code: 0 when nothing is lost, duplicated, missing in the trail, dead-lettered or parked, no rule of a branch is
broken (merged ones follow their master, co-units' parts are settled before the feedback, suspensions pause the clock,
the hotline is owed of each order what its steps call for, in order) and every accepted incident reached its planned end; 1 when something is; 2 when the command line is wrong.`;

const options = {
  input: { type: 'string' },
  county: { type: 'string' },
  count: { type: 'string' },
  rate: { type: 'string' },
  seed: { type: 'string', default: '1' },
  concurrency: { type: 'string' },
  json: { type: 'boolean', default: false },
  details: { type: 'string' },
  journal: { type: 'string' },
  'give-up-after': { type: 'string' },
  'quiet-within': { type: 'string' },
  platform: { type: 'string' },
  'base-url': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

export interface ReplayOptions {
  readonly input: string;
  /** Six digits. */
  readonly county?: string | undefined;
  readonly count?: number | undefined;
  readonly rate?: number | undefined;
  readonly seed: string;
  readonly concurrency: number;
  readonly json: boolean;
  readonly details?: string | undefined;
  readonly journal: string;
  /** Milliseconds. */
  readonly giveUpAfter: number;
  readonly quietWithin: number;
  readonly platform?: string | undefined;
  readonly baseUrl?: string | undefined;
}

/** The options, or 'help' when that was asked for. @throws ArgumentFault */
export function readReplayOptions(args?: string[]): ReplayOptions | 'help' {
  const { values, positionals } = readCommandLine(options, args);
  if (values.help) return 'help';
  if (positionals.length > 0) throw new ArgumentFault(`There is no argument "${positionals[0]}"; see --help.`);
  if (!values.input) throw new ArgumentFault('--input FILE.csv is needed; see --help.');
  const whole = { min: 1, max: 1_000_000, whole: true };
  const seconds = { min: 1, max: 86_400 };
  const rate = numberOption('rate', values.rate, { min: 0.001, max: 10_000 });
  const county = /^(\d{6})(000000)?$/.exec(values.county ?? '')?.[1];
  if (values.county !== undefined && county === undefined) {
    throw new ArgumentFault(`--county must be the 6 digits of a county, not "${values.county}".`);
  }
  return {
    input: values.input,
    county,
    count: numberOption('count', values.count, whole),
    rate,
    seed: values.seed,
    concurrency:
      numberOption('concurrency', values.concurrency, { ...whole, max: 5_000 }) ?? (rate === undefined ? 24 : 512),
    json: values.json,
    details: values.details,
    journal: values.journal ?? `.data/replay/${new Date().toISOString().replaceAll(':', '-')}.jsonl`,
    giveUpAfter: 1_000 * (numberOption('give-up-after', values['give-up-after'], seconds) ?? 900),
    quietWithin: 1_000 * (numberOption('quiet-within', values['quiet-within'], seconds) ?? 600),
    platform: values.platform,
    baseUrl: values['base-url'],
  };
}
