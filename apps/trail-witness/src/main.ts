import type { AddressInfo } from 'node:net';
import { formatVerifierKey } from '#signed-note';
import { witnessServer } from './http/witness-server.js';
import { say } from './say.js';
import { readSettings, type Settings, usage, WrongSetting } from './settings.js';
import { check } from './use-cases/check/check.js';
import { openWitness, type Witness } from './witness.js';

/** Milliseconds that requests under way have to come to their end. */
const endWithin = 5_000;

try {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings.does === 'help') process.stdout.write(usage);
  else if (settings.does === 'check') await sayHowLogsStand(await openWitness(settings));
  else serve(await openWitness(settings), settings);
} catch (error) {
  say('fatal', error instanceof WrongSetting ? error.message : String((error as Error).stack));
  process.exitCode = 3;
}

async function sayHowLogsStand(witness: Witness): Promise<void> {
  const { status, text } = await check(witness);
  process.stdout.write(text);
  process.exitCode = status;
}

function serve(witness: Witness, { host, port, logs }: Settings): void {
  const server = witnessServer(witness);
  server.once('error', (error) => {
    say('fatal', error.message);
    process.exitCode = 3;
  });
  server.listen(port, host, () => {
    const listening = server.address() as AddressInfo;
    const key = formatVerifierKey(witness.key.verifier);
    say('info', 'listening', { port: listening.port, key, logs: logs.map(({ origin }) => origin) });
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      server.close();
      setTimeout(() => server.closeAllConnections(), endWithin).unref();
    });
}
