import { ArgumentFault, defaultPlatformFile, numberOption, readCommandLine } from '../platform-client/index.js';

/** Reports come in between these two; the county’s seven days off lie between them. */
export const week = {
  from: new Date('2026-09-29T08:00:00+08:00'),
  to: new Date('2026-10-09T18:00:00+08:00'),
} as const;

export const help = `Takes incidents through the National Day week of 2026 in minutes: the clock of a platform that was started for it
jumps to what comes next, a planned act or an alarm, and waits until all is done. Then every deadline is computed anew
from the record, and every alarm is held against it.

  npm start -- --data .data-week --port-offset N --stepped-clock ${week.from.toISOString()}
  npm run stepped-week -- --platform .data-week/platform.json [options]

  --count N             incidents (default 1000)
  --seed S              decides when who does what (default 1)
  --input FILE          service requests to make incidents of (default deploy/demo/service-requests-la.csv)
  --journal FILE        where every command and its answer is kept (default .data/replay/week-<time>.jsonl)
  --json                prints the result as one JSON object on stdout and nothing else there
  --platform FILE       what "npm start" wrote about the platform (default ${defaultPlatformFile})

Exit code: 0 when every deadline is as the calendar says, every alarm that must be is there once and within a minute, and
no other is; 1 when not, or when an incident broke; 2 when the command line is wrong.`;

const options = {
  count: { type: 'string' },
  seed: { type: 'string', default: '1' },
  input: { type: 'string', default: 'deploy/demo/service-requests-la.csv' },
  journal: { type: 'string' },
  json: { type: 'boolean', default: false },
  platform: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

export interface WeekOptions {
  readonly count: number;
  readonly seed: string;
  readonly input: string;
  readonly journal: string;
  readonly json: boolean;
  readonly platform?: string | undefined;
}

/** The options, or 'help' when that was asked for. @throws ArgumentFault */
export function readWeekOptions(args?: string[]): WeekOptions | 'help' {
  const { values, positionals } = readCommandLine(options, args);
  if (values.help) return 'help';
  if (positionals.length > 0) throw new ArgumentFault(`There is no argument "${positionals[0]}"; see --help.`);
  const { seed, input, json, platform } = values;
  return {
    count: numberOption('count', values.count, { min: 1, max: 100_000, whole: true }) ?? 1_000,
    journal: values.journal ?? `.data/replay/week-${new Date().toISOString().replaceAll(':', '-')}.jsonl`,
    ...{ seed, input, json, platform },
  };
}
