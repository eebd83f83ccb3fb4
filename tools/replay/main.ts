import { setMaxListeners } from 'node:events';
import { tellVerdict } from '../check/index.js';
import { runProgram } from '../platform-client/index.js';
import { help, readReplayOptions } from './run/options.js';
import { runReplay } from './run/run-replay.js';

await runProgram('replay', async () => {
  const options = readReplayOptions();
  if (options === 'help') {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const stop = new AbortController();
  // Every lifecycle that waits listens.
  setMaxListeners(0, stop.signal);
  let stoppingSince = 0;
  const interrupted = () => {
    // What is on its way is answered and checked; a second Ctrl-C ends at once.
    if (!stop.signal.aborted) {
      process.stderr.write('replay: stopping; again to end at once\n');
      stoppingSince = Date.now();
      stop.abort();
      // One Ctrl-C may come twice: from the terminal, and passed on by npm.
    } else if (Date.now() - stoppingSince > 1_000) process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, interrupted);
  const say = (line: string) => void process.stderr.write(`replay: ${line}\n`);
  const run = await runReplay(options, { signal: stop.signal, say });
  tellVerdict(run, options);
  return run.good ? 0 : 1;
});
