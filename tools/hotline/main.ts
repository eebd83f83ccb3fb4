import { runProgram } from '../platform-client/index.js';
import { help, readHotlineOptions } from './options.js';
import { isClean, runHotline } from './run-hotline.js';

await runProgram('hotline', async () => {
  const options = readHotlineOptions();
  if (options === 'help') {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const say = (line: string) => void process.stderr.write(`hotline: ${line}\n`);
  const result = await runHotline(options, { say });
  process.stdout.write(`${JSON.stringify(result, null, options.json ? undefined : 2)}\n`);
  return isClean(result) ? 0 : 1;
});
