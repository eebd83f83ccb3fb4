import { ArgumentFault, defaultPlatformFile, numberOption, readCommandLine } from '../platform-client/index.js';

export const help = `Measures a running platform, with everything (this program as well) on one machine.

  npm run bench -- [options]

  --scenario steady     complete lifecycles a second, as many as the machine bears (default)
  --scenario spike      offered load 1, 15, 1, 25, 2, 35, 10, 0 lifecycles a second; then the same, scaled so that its
                        peak is the measured steady rate
  --scenario trail      grows the trail through its real append path to --stored entries (default 10000,100000,1000000),
                        and measures appending, proofs, export and verification at each size
  --scenario alarms     100,000 open deadlines (--stored; synthetic): arming, then three times a tenth of them due at once:
                        within a minute, in one moment, and within a minute in which Redis is emptied. Every alarm is
                        counted, in handling and in the trail: each deadline has each of its alarms exactly once.
                        It empties the platform's Redis
  --stored N[,N…]       stores incidents first, until there are N (synthetic, see tools/stored-incidents); with several
                        numbers it measures at each of them
  --seconds S           how long each measurement or phase takes (default 60; in a spike 15)
  --warm-up S           seconds before a measurement begins (default 15)
  --concurrency C       lifecycles on their way at once in the steady scenario (default 32)
  --seed S              decides what is rejected, returned, reworked … (default 1)
  --json                prints the result as one JSON object on stdout and nothing else there
  --input FILE          service requests to make incidents of (default deploy/demo/service-requests-la.csv)
  --platform FILE       what "npm start" wrote about the platform (default ${defaultPlatformFile})
  --admin-url URL       the address of a PostgreSQL superuser, where the platform's own secrets are not beside that file

The measured platform keeps what was made: use one that may be thrown away (npm start -- --data .data-bench).
pgbench comes with PostgreSQL's own programs (Debian: apt-get install postgresql-contrib or postgresql; else set PGBENCH).

Exit code: 0 when it was measured; 1 when lifecycles broke, a floor's counts are not the lifecycle's, or an alarm was
lost or doubled; 2 when the command line is wrong.`;

const options = {
  scenario: { type: 'string', default: 'steady' },
  stored: { type: 'string' },
  seconds: { type: 'string' },
  'warm-up': { type: 'string' },
  concurrency: { type: 'string' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  input: { type: 'string', default: 'deploy/demo/service-requests-la.csv' },
  platform: { type: 'string', default: defaultPlatformFile },
  'admin-url': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

export const scenarios = ['steady', 'spike', 'trail', 'alarms'] as const;

export interface BenchOptions {
  readonly scenario: (typeof scenarios)[number];
  /** How many incidents must be stored before each measurement; none: as many as there are. */
  readonly stored: readonly number[];
  readonly seconds: number;
  readonly warmUp: number;
  readonly concurrency: number;
  readonly seed: string;
  readonly json: boolean;
  readonly input: string;
  readonly platform: string;
  readonly adminUrl?: string | undefined;
}

/** The options, or 'help' when that was asked for. @throws ArgumentFault */
export function readBenchOptions(args?: string[]): BenchOptions | 'help' {
  const { values, positionals } = readCommandLine(options, args);
  if (values.help) return 'help';
  if (positionals.length > 0) throw new ArgumentFault(`There is no argument "${positionals[0]}"; see --help.`);
  const scenario = scenarios.find((name) => name === values.scenario);
  if (!scenario) throw new ArgumentFault(`--scenario must be ${scenarios.join(' or ')}, not "${values.scenario}".`);
  const seconds = { min: 1, max: 3_600 };
  const counts = values.stored?.split(',') ?? [];
  return {
    scenario,
    stored: counts.map((text) => numberOption('stored', text, { min: 0, max: 10_000_000, whole: true })!),
    seconds: numberOption('seconds', values.seconds, seconds) ?? (scenario === 'spike' ? 15 : 60),
    warmUp: numberOption('warm-up', values['warm-up'], { ...seconds, min: 0 }) ?? 15,
    concurrency: numberOption('concurrency', values.concurrency, { min: 1, max: 2_000, whole: true }) ?? 32,
    seed: values.seed,
    json: values.json,
    input: values.input,
    platform: values.platform,
    adminUrl: values['admin-url'],
  };
}
