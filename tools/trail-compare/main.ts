import { ServiceDatabase } from '../check/read-databases.js';
import {
  defaultPlatformFile,
  numberOption,
  readCommandLine,
  readPlatform,
  runProgram,
} from '../platform-client/index.js';
import { compareWhenQuiet } from './compare-when-quiet.js';

const help = `Rebuilds every incident from the trail and holds it against what the services have in their own tables.

  npm run trail:compare -- [options]

  --json               prints the result as one JSON object on stdout and nothing else there
  --quiet-within S     seconds to wait until every event has arrived everywhere (default 120); what has not shows as
                       a difference
  --platform FILE      what "npm start" wrote about the platform (default ${defaultPlatformFile})

Exit code: 0 when there is no difference, 1 when there is, 2 when the command line is wrong.`;

const options = {
  json: { type: 'boolean', default: false },
  'quiet-within': { type: 'string' },
  platform: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

await runProgram('trail:compare', async () => {
  const { values } = readCommandLine(options);
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const platform = readPlatform(values.platform);
  const databases = [...platform.databases].map(([service, url]) => new ServiceDatabase(service, url));
  const say = (line: string) => void process.stderr.write(`trail:compare: ${line}\n`);
  try {
    const within = 1_000 * (numberOption('quiet-within', values['quiet-within'], { min: 1, max: 86_400 }) ?? 120);
    const result = await compareWhenQuiet({ databases, brokers: platform.kafkaBrokers, within, say });
    if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
    else {
      for (const { incidentId, service, fields } of result.differences) {
        process.stdout.write(`incident ${incidentId}: ${service} differs in ${fields.join(', ')}\n`);
      }
      process.stdout.write(`${result.incidents} incidents, ${result.differences.length} differences\n`);
    }
    return result.differences.length === 0 ? 0 : 1;
  } finally {
    await Promise.all(databases.map((database) => database.close()));
  }
});
