import { setMaxListeners } from 'node:events';
import { tellVerdict } from '../check/index.js';
import { runProgram } from '../platform-client/index.js';
import { help, readChaosOptions } from './options.js';
import { runChaos } from './run/run-chaos.js';

await runProgram('chaos', async () => {
  const options = readChaosOptions();
  if (options === 'help') {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const stop = new AbortController();
  // Every lifecycle that waits listens.
  setMaxListeners(0, stop.signal);
  const say = (line: string) => void process.stderr.write(`chaos: ${line}\n`);
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (!stop.signal.aborted) say('stopping: no more faults, what is frozen is thawed, what was sent is checked');
      stop.abort();
    });
  }
  const { replay, faults, hotline, good } = await runChaos(options, { signal: stop.signal, say });
  say(`${faults.hitInFlight} of ${faults.faults.length} faults hit with commands in flight`);
  if (hotline) say(`the hotline’s orders: ${JSON.stringify(hotline)}`);
  const { json } = options.replay;
  // For people each fault has had its line.
  const listed = json ? { faults: faults.faults, ...(hotline && { hotline }) } : {};
  const result = { ...replay.result, faultsHitInFlight: faults.hitInFlight, ...listed };
  tellVerdict({ ...replay, good, result }, options.replay);
  return good ? 0 : 1;
});
