import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePolicy, parseVerifierKey } from '#signed-note';
import { type Log, logsOf } from './domain/log.js';

export const usage = `A witness of transparency logs (c2sp.org/tlog-witness): it cosigns a log's checkpoints after checking
that nothing before them was changed, and keeps the evidence when a log signs two histories.

  node dist/apps/trail-witness/src/main.js --name NAME --log VKEY [--log VKEY …] [--dir DIR] [--host HOST] [--port PORT]
  node dist/apps/trail-witness/src/main.js --check …

  --name NAME     WITNESS_NAME         whose cosignatures they are, as an address without scheme: witness.example/w1
  --log VKEY      WITNESS_LOGS         a log's public key (name+id+base64), once for each; in the variable with spaces
  --policy FILE   WITNESS_POLICY_FILE  a policy file (c2sp.org/tlog-policy), whose "log" lines say the same
  --dir DIR       WITNESS_DIR          where everything is kept (default: witness-data)
  --key FILE      WITNESS_KEY_FILE     its own private key, made at the first start (default: key, in that directory)
  --host HOST     HOST                 default 127.0.0.1
  --port PORT     PORT                 default 8090
  --check                              says how the logs stand and ends: 0 well, 1 something is unproven, 2 a fork
`;

const options = {
  name: { type: 'string' },
  log: { type: 'string', multiple: true },
  policy: { type: 'string' },
  dir: { type: 'string' },
  key: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  check: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export interface Settings {
  readonly name: string;
  readonly logs: readonly Log[];
  readonly directory: string;
  readonly keyFile: string;
  readonly host: string;
  readonly port: number;
  readonly does: 'serve' | 'check' | 'help';
}

/** A setting is wrong or missing; the message says which. */
export class WrongSetting extends Error {}

/** Reads options and environment once, at start; an option overrules its variable. @throws WrongSetting */
export function readSettings(args: readonly string[], environment: NodeJS.ProcessEnv): Settings {
  const given = readOptions(args);
  const directory = resolve(given.dir ?? environment['WITNESS_DIR'] ?? 'witness-data');
  const vkeys = given.log ?? environment['WITNESS_LOGS']?.split(/\s+/).filter(Boolean) ?? [];
  const policy = given.policy ?? environment['WITNESS_POLICY_FILE'];
  const settings = {
    name: given.name ?? environment['WITNESS_NAME'] ?? '',
    logs: logsOf([...vkeys.map(logKey), ...(policy === undefined ? [] : logKeysIn(policy))]),
    directory,
    keyFile: resolve(given.key ?? environment['WITNESS_KEY_FILE'] ?? join(directory, 'key')),
    host: given.host ?? environment['HOST'] ?? '127.0.0.1',
    port: portOf(given.port ?? environment['PORT'] ?? '8090'),
    does: given.help ? 'help' : given.check ? 'check' : 'serve',
  } as const;
  if (settings.does === 'help') return settings;
  if (settings.name === '') throw new WrongSetting('--name or WITNESS_NAME: give the witness a name');
  if (settings.logs.length === 0)
    throw new WrongSetting('--log, --policy or their variables: give the public key of a log');
  return settings;
}

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new WrongSetting((error as Error).message);
  }
}

function logKeysIn(policyFile: string) {
  try {
    return parsePolicy(readFileSync(policyFile, 'utf8')).logs.map(({ key }) => key);
  } catch (error) {
    throw new WrongSetting(`--policy or WITNESS_POLICY_FILE: ${(error as Error).message}`);
  }
}

function logKey(vkey: string) {
  try {
    const key = parseVerifierKey(vkey);
    if (key.type === 'ed25519') return key;
  } catch {
    // Said below.
  }
  throw new WrongSetting(`--log or WITNESS_LOGS: "${vkey}" is no log's public key`);
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new WrongSetting(`--port or PORT: "${text}" is no port`);
}
