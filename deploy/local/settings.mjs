import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SIMULATOR_PORT } from './hotline.mjs';
import { Problem } from './problem.mjs';
import { addressesOf, FIRST_PORT, MOST_REPLICAS, processesOf } from './replicas.mjs';
import { services as allServices } from './services.mjs';

export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

const PORTS = {
  postgres: 25432,
  postgresReceiver: 25433,
  redis: 26379,
  kafka: 29092,
  kafkaController: 29093,
  gateway: 8080,
};

export const flags = {
  data: { type: 'string' },
  'port-offset': { type: 'string' },
  replicas: { type: 'string' },
  backups: { type: 'string' },
  'with-simulator': { type: 'boolean' },
  'stepped-clock': { type: 'string' },
};

/**
 * What the command line and the environment ask for. The three server addresses, when given, point the platform at
 * servers that somebody else runs; then those are neither started nor stopped here.
 */
export function readSettings({ argv = process.argv.slice(2), env = process.env, services = allServices } = {}) {
  let values;
  try {
    ({ values } = parseArgs({ args: argv, options: flags }));
  } catch (error) {
    throw new Problem(
      `${error.message.split('. ')[0]}; there are --data DIR, --port-offset N, --replicas N, --backups DIR, --with-simulator and --stepped-clock TIME.`,
    );
  }
  return settingsFor({
    data: values.data ?? '.data',
    portOffset: wholeNumber(values['port-offset'] ?? env.GRID_PORT_OFFSET ?? '0'),
    replicas: replicas(values.replicas ?? '1'),
    backups: values.backups && backups(values.backups, env),
    withSimulator: values['with-simulator'] ?? false,
    steppedFrom: values['stepped-clock'] && moment(values['stepped-clock']),
    services,
    logLevel: env.LOG_LEVEL || 'info',
    databaseUrl: url('DATABASE_URL', env, ['postgres:', 'postgresql:']),
    redisUrl: url('REDIS_URL', env, ['redis:', 'rediss:']),
    kafkaBrokers: brokers(env.KAFKA_BROKERS),
  });
}

/**
 * Settings with their defaults filled in: where everything lives and listens. With `fsync: 'off'` what PostgreSQL has
 * acknowledged outlives its processes, however they die, but not the machine: for data that nobody keeps.
 */
export function settingsFor({
  data,
  portOffset,
  replicas = 1,
  fsync = 'on',
  backups,
  withSimulator = false,
  steppedFrom,
  services: offered = allServices,
  logLevel = 'info',
  ...external
}) {
  const services = offered.filter(({ simulator = false }) => withSimulator || !simulator);
  const dataDir = resolve(root, data);
  const ports = Object.fromEntries(Object.entries(PORTS).map(([name, port]) => [name, port + portOffset]));
  const processes = processesOf(services, { replicas, portOffset, gatewayPort: ports.gateway });
  const {
    gateway: gateways,
    'trail-witness': [witnessUrl] = [],
    'hotline-simulator': _simulator,
    ...serviceUrls
  } = addressesOf(processes);
  return {
    dataDir,
    logDir: join(dataDir, 'logs'),
    // Outside what a reset throws away, and the same for the test data: jars are jars.
    cacheDir: join(root, '.data', 'cache'),
    ports,
    services,
    replicas,
    fsync,
    backups,
    steppedFrom,
    ...(steppedFrom && { steppedClock: join(dataDir, 'stepped-clock') }),
    processes,
    serviceUrls,
    gateways,
    witnessUrl,
    simulatorUrl: `http://127.0.0.1:${FIRST_PORT + portOffset + SIMULATOR_PORT}`,
    baseUrl: `http://127.0.0.1:${ports.gateway}`,
    logLevel,
    external,
    kafkaBrokers: external.kafkaBrokers ?? `127.0.0.1:${ports.kafka}`,
    redisUrl: external.redisUrl ?? `redis://127.0.0.1:${ports.redis}`,
  };
}

function wholeNumber(text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < -7000 || number > 30000)
    throw new Problem(
      `The port offset "${text}" is not a whole number between -7000 and 30000: give one, as in --port-offset 100.`,
    );
  return number;
}

/** For a rehearsal: the time at which the clock stands until a tool sets it on. */
function moment(text) {
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new Problem(
      `--stepped-clock must be a time with its offset, as in 2026-09-28T08:00:00+08:00, not "${text}".`,
    );
  return new Date(text).toISOString();
}

function backups(folder, env) {
  if (env.DATABASE_URL)
    throw new Problem(
      '--backups is for the PostgreSQL that is started here: yours has its own way, or unset DATABASE_URL.',
    );
  return resolve(folder);
}

function replicas(text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > MOST_REPLICAS)
    throw new Problem(`--replicas must be a whole number from 1 to ${MOST_REPLICAS}, not "${text}".`);
  return number;
}

function url(name, env, protocols) {
  if (!env[name]) return undefined;
  if (!URL.canParse(env[name]) || !protocols.includes(new URL(env[name]).protocol))
    throw new Problem(
      `${name} must be an address that begins with ${protocols[0]}//: set it so, or unset it to have a server started here.`,
    );
  return env[name];
}

function brokers(text) {
  if (!text) return undefined;
  if (!/^[^\s:,/]+:\d+(,[^\s:,/]+:\d+)*$/.test(text))
    throw new Problem(
      'KAFKA_BROKERS must read host:port,host:port: set it so, or unset it to have a broker started here.',
    );
  return text;
}
