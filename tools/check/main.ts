import {
  ArgumentFault,
  defaultPlatformFile,
  numberOption,
  readCommandLine,
  readPlatform,
  runProgram,
} from '../platform-client/index.js';
import { checkRun, tellVerdict } from './index.js';

const help = `Checks a replay that is over (it does so itself) once more, from its journal.

  node dist/tools/check/main.js --journal FILE [options]

  --journal FILE       what the replay wrote (.data/replay/…)
  --json               prints the result as one JSON object on stdout and nothing else there
  --details FILE       writes what is wrong, and the first 50 of each kind, as JSON
  --quiet-within S     seconds to wait for the platform to become quiet (default 600)
  --platform FILE      what "npm start" wrote about the platform (default ${defaultPlatformFile})

Exit code: 0 when all is well, 1 when something is wrong, 2 when the command line is.`;

const options = {
  journal: { type: 'string' },
  json: { type: 'boolean', default: false },
  details: { type: 'string' },
  'quiet-within': { type: 'string' },
  platform: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

await runProgram('check', async () => {
  const { values } = readCommandLine(options);
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  if (!values.journal) throw new ArgumentFault('--journal FILE is needed; see --help.');
  const run = await checkRun({
    platform: readPlatform(values.platform),
    journal: values.journal,
    quietWithin: 1_000 * (numberOption('quiet-within', values['quiet-within'], { min: 1, max: 86_400 }) ?? 600),
    say: (line) => void process.stderr.write(`check: ${line}\n`),
  });
  tellVerdict(run, values);
  return run.good ? 0 : 1;
});
