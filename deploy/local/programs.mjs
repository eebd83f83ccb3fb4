import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { kafkaJarsFolder } from './kafka-jars.mjs';
import { answerOf } from './one-shot.mjs';
import { Problem } from './problem.mjs';
import { findProgram, installPackages } from './system-packages.mjs';

export const findJava = () => (process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java');
export const findRedis = () => findProgram('redis-server') ?? findProgram('valkey-server');
export const findBrowser = () => ['chromium', 'chromium-browser', 'google-chrome'].map(findProgram).find(Boolean);

/** Sees to the programs that npm does not bring, installing them where that is possible; `browser` for the end-to-end tests. */
export async function ensurePrograms(settings, { browser = false } = {}) {
  const { external, logDir } = settings;
  const missing = [];
  let java = external.kafkaBrokers ? undefined : javaVersion();
  if (!external.kafkaBrokers) {
    if (process.env.JAVA_HOME && !java)
      throw new Problem(
        `JAVA_HOME is ${process.env.JAVA_HOME}, and there is no working bin/java: correct it, or unset it to use the java in the PATH.`,
      );
    if (!java) missing.push({ what: 'Java 17 (Kafka runs on it)', packages: ['default-jre-headless'] });
    if (!existsSync(kafkaJarsFolder(settings)) && !answerOf('mvn', ['-v']))
      missing.push({ what: "Maven (it brings Kafka's jars)", packages: ['maven'] });
  }
  if (!external.redisUrl && !findRedis())
    missing.push({ what: 'Redis (the program redis-server)', packages: ['redis-server'] });
  // The fonts: without them the screens' Chinese is boxes.
  if (browser && !findBrowser())
    missing.push({ what: 'Chromium (the end-to-end tests drive it)', packages: ['chromium', 'fonts-noto-cjk'] });
  await installPackages(missing, logDir);

  if (external.kafkaBrokers) return;
  java ??= javaVersion();
  if (!(java >= 17))
    throw new Problem(
      `Kafka needs Java 17 or newer, and "${findJava()}" is version ${java}: install a newer one, or set JAVA_HOME to one.`,
    );
}

/** The number before the first dot, or undefined when there is no working Java. */
function javaVersion() {
  const version = /version "(\d+)/.exec(answerOf(findJava(), ['-version']) ?? '')?.[1];
  return version && Number(version);
}
