import { ArgumentFault, runProgram } from '../platform-client/index.js';
import { trailOf } from '../trail-export/trail-source.js';
import { verifyLive } from './live/verify-live.js';
import { help, readVerifyOptions } from './options.js';
import { tellVerdict, verifyAndTell } from './verify-offline.js';
import { verifyWhole } from './verify-whole.js';

await runProgram('trail:verify', async () => {
  const options = readVerifyOptions();
  if (options === 'help') {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  if (options.from !== undefined) {
    try {
      return verifyAndTell({ ...options, from: options.from }, verifyWhole);
    } catch (error) {
      throw new ArgumentFault((error as Error).message, { cause: error });
    }
  }
  const { platform, source } = await trailOf(options);
  const say = (line: string) => void process.stderr.write(`trail:verify: ${line}\n`);
  const verdict = await verifyLive(platform, source, options, say);
  const code = tellVerdict(verdict, options.json);
  // Whoever reads only the exit code must not take for sound what was never looked at.
  return code === 0 && verdict.notHeld.length > 0 ? 2 : code;
});
