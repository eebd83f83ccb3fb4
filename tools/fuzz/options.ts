import { ArgumentFault, defaultPlatformFile, numberOption, readCommandLine } from '../platform-client/index.js';

export const help = `Sends a running platform requests made from its API documents, valid, nearly valid and broken, as every role and
as nobody, and hostile events; then looks for planted personal values wherever they must not be.

  npm run fuzz -- --requests N [options]

  --requests N       how many requests to send
  --seed S           the same seed makes the same requests, as far as the platform answers the same (default 1)
  --events N         how many hostile events to put on the topics (default: one for 50 requests); they become dead
                     letters of incidents that exist for nothing else
  --concurrency C    requests on their way at once (default 24)
  --json             prints the result as one JSON object on stdout
  --platform FILE    what "npm start" wrote about the platform (default ${defaultPlatformFile})

Exit code: 0 when there was no server error, no answer that the documents don't show and no leak; 1 when there was;
2 when the command line is wrong. It changes what it can reach: for a platform whose data nobody needs.`;

export interface FuzzOptions {
  readonly requests: number;
  readonly events: number;
  readonly seed: number;
  readonly concurrency: number;
  readonly json: boolean;
  readonly platform: string | undefined;
}

/** The options, or 'help' when that was asked for. @throws ArgumentFault */
export function readFuzzOptions(args?: string[]): FuzzOptions | 'help' {
  const { values, positionals } = readCommandLine(
    {
      requests: { type: 'string' },
      events: { type: 'string' },
      seed: { type: 'string', default: '1' },
      concurrency: { type: 'string' },
      json: { type: 'boolean', default: false },
      platform: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
    args,
  );
  if (values.help) return 'help';
  if (positionals.length > 0) throw new ArgumentFault(`There is no argument "${positionals[0]}"; see --help.`);
  const requests = numberOption('requests', values.requests, { min: 1, max: 10_000_000, whole: true });
  if (requests === undefined) throw new ArgumentFault('--requests N is needed; see --help.');
  return {
    requests,
    events: numberOption('events', values.events, { min: 0, max: 1_000_000, whole: true }) ?? Math.ceil(requests / 50),
    seed: numberOption('seed', values.seed, { min: 0, max: 2 ** 31 - 1, whole: true }) ?? 1,
    concurrency: numberOption('concurrency', values.concurrency, { min: 1, max: 500, whole: true }) ?? 24,
    json: values.json,
    platform: values.platform,
  };
}
