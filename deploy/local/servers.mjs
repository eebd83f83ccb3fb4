import { setTimeout as pause } from 'node:timers/promises';
import { postgresAnswers } from './databases.mjs';
import { kafkaAnswers, prepareKafka } from './kafka.mjs';
import { lastWords } from './one-shot.mjs';
import { forgetLogReceiver, startLogReceiver } from './backup/log-receiver.mjs';
import { checkPorts } from './ports.mjs';
import { preparePostgres } from './postgres.mjs';
import { Problem } from './problem.mjs';
import { prepareRedis, redisAnswers } from './redis.mjs';
import { step } from './say.mjs';

/** One that is started here may have to recover first; one of yours that says nothing for this long is not there. */
const PATIENCE = { ours: 90_000, yours: 20_000 };
const DEATHS_THAT_ARE_NO_ACCIDENT = 3;

/** The ports of the servers that are to be started here. */
export function serverPorts({ ports, external, backups }) {
  return {
    ...(!external.databaseUrl && { PostgreSQL: ports.postgres }),
    ...(backups && { 'the log receiver': ports.postgresReceiver }),
    ...(!external.kafkaBrokers && { Kafka: ports.kafka, "Kafka's controller": ports.kafkaController }),
    ...(!external.redisUrl && { Redis: ports.redis }),
  };
}

/**
 * The three servers, each a promise of its being ready to use, all under way at once: {postgres, kafka, redis}.
 * What is started is handed to `add` first, so that it can be stopped whatever happens next.
 */
export async function startServers(settings, { adminUrl, adminPassword, add, changed }) {
  await checkPorts(serverPorts(settings));
  const { external, kafkaBrokers, redisUrl } = settings;
  const postgres = server(
    'PostgreSQL',
    external.databaseUrl,
    () => preparePostgres(settings, adminPassword, changed),
    () => postgresAnswers(adminUrl),
    add,
  );
  return {
    postgres: quietly(postgres.then(() => receiveLog(settings, { adminUrl, add, changed }))),
    kafka: server(
      'Kafka',
      external.kafkaBrokers,
      () => prepareKafka(settings, changed),
      () => kafkaAnswers(kafkaBrokers),
      add,
    ),
    redis: server(
      'Redis',
      external.redisUrl,
      () => prepareRedis(settings, changed),
      () => redisAnswers(redisUrl),
      add,
    ),
  };
}

function server(label, external, prepare, answers, add) {
  const ready = step(external ? `${label} (yours)` : label, async () => {
    const started = external ? undefined : await prepare();
    if (started) {
      add(started);
      started.start();
    }
    await untilItAnswers(label, external, started, answers);
  });
  return quietly(ready);
}

/** Whoever awaits it hears of a failure; nobody may be awaiting yet. */
function quietly(ready) {
  ready.catch(() => {});
  return ready;
}

/** Nothing is committed before the log of it is received, if it is to be; or while a receiver that is gone is waited for. */
async function receiveLog(settings, { adminUrl, add, changed }) {
  if (settings.external.databaseUrl) return;
  if (settings.backups) await startLogReceiver(settings, { adminUrl, add, changed });
  else await forgetLogReceiver(adminUrl);
}

/** Waits until a server that was started here, or one of yours (`external`), answers. */
export async function untilItAnswers(label, external, started, answers) {
  const patience = external ? PATIENCE.yours : PATIENCE.ours;
  let reason = 'no answer';
  for (const until = Date.now() + patience; Date.now() < until; await pause(100)) {
    if (started?.deaths >= DEATHS_THAT_ARE_NO_ACCIDENT)
      throw new Problem(
        `${label} does not stay up: "${lastWords(started.logFile, /FATAL|ERROR|error/)}". See ${started.logFile}; "npm run reset" throws the local data away and the next start begins anew.`,
      );
    try {
      if (await answers()) return;
    } catch (error) {
      if (error instanceof Problem) throw error;
      reason = error.message || error.code || String(error);
    }
  }
  throw new Problem(
    external
      ? `${label} at ${withoutPassword(external)} does not answer (${reason}): start it, correct the address, or unset the variable to have one started here.`
      : `${label} did not answer within ${patience / 1000} s (${reason}): see ${started.logFile}.`,
  );
}

const withoutPassword = (address) => address.replace(/\/\/[^@/]*@/, '//');
