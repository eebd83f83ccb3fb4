import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureKafkaJars } from './kafka-jars.mjs';
import { lastWords, runToEnd } from './one-shot.mjs';
import { Problem } from './problem.mjs';
import { findJava } from './programs.mjs';
import { root } from './settings.mjs';
import { SupervisedProcess } from './supervised-process.mjs';

/** Apache Kafka as one KRaft node, broker and controller in one. Answers it as a supervised process, not yet started. */
export async function prepareKafka(settings, changed) {
  const { dataDir, logDir } = settings;
  const java = findJava();
  const jars = await ensureKafkaJars(settings);
  const folder = join(dataDir, 'kafka');
  const config = join(folder, 'server.properties');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(config, serverProperties(settings.ports, join(folder, 'log')));
  const jvm = [
    '-cp',
    join(jars, '*'),
    `-Dlog4j2.configurationFile=${join(root, 'deploy/local/kafka/log4j2.properties')}`,
  ];

  if (!existsSync(join(folder, 'log', 'meta.properties'))) {
    const clusterId = `g${randomBytes(16).toString('base64url').slice(1)}`; // an id may not begin with a dash
    const logFile = join(logDir, 'kafka-format.log');
    const format = ['kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', config, '--ignore-formatted'];
    const { code } = await runToEnd(java, [...jvm, ...format], { logFile });
    if (code !== 0)
      throw new Problem(
        `Kafka could not prepare its storage: "${lastWords(logFile)}". See ${logFile}; "npm run reset" throws the local data away.`,
      );
  }

  const args = [
    '-Xms128m',
    '-Xmx512m',
    '-XX:+UseSerialGC',
    // One node of a demo or a test never runs for long enough to earn back what the second compiler takes.
    '-XX:TieredStopAtLevel=1',
    '-XX:+ExitOnOutOfMemoryError',
    ...jvm,
    'kafka.Kafka',
    config,
  ];
  return new SupervisedProcess({
    name: 'kafka',
    marker: config,
    logFile: join(logDir, 'kafka.log'),
    stopWithin: 30_000,
    changed,
    command: () => ({ file: java, args, cwd: folder }),
  });
}

/** With one node every replication factor is 1: the defaults of 3 leave the group coordinator unavailable for ever. */
function serverProperties(ports, logDir) {
  return `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${ports.kafkaController}
listeners=PLAINTEXT://127.0.0.1:${ports.kafka},CONTROLLER://127.0.0.1:${ports.kafkaController}
advertised.listeners=PLAINTEXT://127.0.0.1:${ports.kafka}
controller.listener.names=CONTROLLER
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs=${logDir}
default.replication.factor=1
min.insync.replicas=1
offsets.topic.replication.factor=1
offsets.topic.num.partitions=8
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=4
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
# A broker that was killed may register again only when its old session is over: 9 s by default.
broker.session.timeout.ms=5000
broker.heartbeat.interval.ms=1000
# Topics come from their one declaration, never from a misspelt name.
auto.create.topics.enable=false
# A platform that stood still for weeks goes on where it was: by default offsets are forgotten after seven days.
offsets.retention.minutes=2147483647
`;
}

/** Waits until the broker answers and leads itself. */
export async function kafkaAnswers(brokers) {
  const { Kafka, logLevel } = (await import('kafkajs')).default;
  const kafka = new Kafka({
    clientId: 'deploy-local',
    brokers: brokers.split(','),
    logLevel: logLevel.NOTHING,
    connectionTimeout: 1000,
    retry: { retries: 0 },
  });
  const admin = kafka.admin();
  try {
    await admin.connect();
    return (await admin.describeCluster()).brokers.length > 0;
  } finally {
    await admin.disconnect().catch(() => {});
  }
}
