import { runProgram } from '../platform-client/index.js';
import { help, readFuzzOptions } from './options.js';
import { runFuzz } from './run-fuzz.js';

await runProgram('fuzz', async () => {
  const options = readFuzzOptions();
  if (options === 'help') {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const say = (line: string) => void process.stderr.write(`fuzz: ${line}\n`);
  const { findings, ...result } = await runFuzz(options, say);
  for (const finding of findings) say(finding);
  const { requests, succeeded, serverErrors, undocumented, leaks } = result;
  process.stdout.write(
    options.json
      ? `${JSON.stringify(result)}\n`
      : `${requests} requests, ${succeeded} of them did something; ${serverErrors} server errors, ` +
          `${undocumented} undocumented answers, ${leaks} leaks\n`,
  );
  return serverErrors + undocumented + leaks === 0 && succeeded > 0 ? 0 : 1;
});
