import { addressFor, ownerOf, runtimeOf } from './databases.mjs';
import { hasDatabase, isStepped, keysOf } from './services.mjs';

/** What any program of ours needs to run at all; of the rest of the environment our services learn nothing. */
export function plainEnv() {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ', 'NODE_ENV', 'NODE_EXTRA_CA_CERTS'];
  return Object.fromEntries(kept.filter((name) => process.env[name]).map((name) => [name, process.env[name]]));
}

/** Where a service's public keys are to be had: several replicas are asked through the one address in front of them. */
const publicKeysOf = (name, { replicas, baseUrl, serviceUrls }) =>
  `${replicas > 1 ? `${baseUrl}/api/${name}` : serviceUrls[name][0]}/.well-known/jwks.json`;

/** The environment of a service's process: its own addresses, and only what `services.mjs` says it needs. */
export function serviceEnv(service, settings, { adminUrl, passwords }, port) {
  const { name, needs, extra } = service;
  const env = {
    ...plainEnv(),
    SERVICE_NAME: name,
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: settings.logLevel,
  };
  // A rehearsal’s: with a sweep so short that a tool need not wait for it.
  if (settings.steppedClock && isStepped(service))
    Object.assign(env, { NODE_ENV: 'test', STEPPED_CLOCK: settings.steppedClock, ALARM_SWEEP_EVERY: '100' });
  if (needs.includes('database')) env.DATABASE_URL = addressFor(adminUrl, name, runtimeOf(name), passwords);
  if (needs.includes('keys'))
    env.KEYS_DATABASE_URL = addressFor(adminUrl, keysOf(name), runtimeOf(keysOf(name)), passwords);
  if (needs.includes('kafka')) env.KAFKA_BROKERS = settings.kafkaBrokers;
  if (needs.includes('redis')) env.REDIS_URL = settings.redisUrl;
  if (needs.includes('tokens')) env.IDENTITY_JWKS_URL = publicKeysOf('identity', settings);
  if (needs.includes('evidence')) env.EVIDENCE_JWKS_URL = publicKeysOf('evidence', settings);
  return { ...env, ...extra?.(settings) };
}

/** The environment of a service's migrations: the same databases, as the owners of their tables. */
export function migrationEnv(service, settings, { adminUrl, passwords }) {
  if (!hasDatabase(service)) throw new Error(`${service.name} has no database`);
  return {
    ...plainEnv(),
    SERVICE_NAME: service.name,
    LOG_LEVEL: settings.logLevel,
    DATABASE_URL: addressFor(adminUrl, service.name, ownerOf(service.name), passwords),
    RUNTIME_ROLE: runtimeOf(service.name),
    ...(service.needs.includes('keys') && {
      KEYS_DATABASE_URL: addressFor(adminUrl, keysOf(service.name), ownerOf(keysOf(service.name)), passwords),
      KEYS_RUNTIME_ROLE: runtimeOf(keysOf(service.name)),
    }),
  };
}
