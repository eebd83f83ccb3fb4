import { runProgram } from '../platform-client/index.js';
import { help, readWeekOptions } from './options.js';
import { runWeek } from './run-week.js';
import { tell } from './tell.js';

await runProgram('stepped-week', async () => {
  const options = readWeekOptions();
  if (options === 'help') {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const result = await runWeek(options, (line) => void process.stderr.write(`stepped-week: ${line}\n`));
  process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : tell(result));
  return result.good ? 0 : 1;
});
