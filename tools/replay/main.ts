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
  const interrupted = () => {
    // What is on its way is answered and checked; a second Ctrl-C ends at once.
    process.stderr.write('replay: stopping; again to end at once\n');
    stop.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
  const say = (line: string) => void process.stderr.write(`replay: ${line}\n`);
  const run = await runReplay(options, { signal: stop.signal, say });
  tellVerdict(run, options);
  return run.good ? 0 : 1;
});
