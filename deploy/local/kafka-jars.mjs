import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { firstWords, lastWords, runToEnd } from './one-shot.mjs';
import { Problem } from './problem.mjs';
import { step } from './say.mjs';
import { root } from './settings.mjs';

const pom = join(root, 'deploy/local/kafka/pom.xml');

/** Where Kafka's jars are, once they are: another folder for every change of the pom. */
export function kafkaJarsFolder({ cacheDir }) {
  const version = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12);
  return join(cacheDir, `kafka-${version}`);
}

/** The folder with Kafka's jars, brought by Maven if it isn't there yet. */
export async function ensureKafkaJars(settings) {
  const { cacheDir, logDir } = settings;
  const folder = kafkaJarsFolder(settings);
  if (existsSync(folder)) return folder;

  const draft = `${folder}.${process.pid}`;
  const logFile = join(logDir, 'maven.log');
  // --strict-checksums: a damaged download must end here and not as a riddle in the broker's log.
  const args = [
    '--batch-mode',
    '--strict-checksums',
    '-f',
    pom,
    'org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies',
    '-DincludeScope=runtime',
    `-DoutputDirectory=${draft}`,
  ];
  mkdirSync(cacheDir, { recursive: true });
  try {
    const bring = async () => {
      const { code } = await runToEnd('mvn', args, { logFile, env: process.env });
      if (code === 0) return;
      throw new Problem(
        `Maven could not bring Kafka's jars: "${firstWords(logFile, /^\[ERROR\]/, '[ERROR] ')}". Check the network (or the mirror in ~/.m2/settings.xml) and run the command again.`,
      );
    };
    await step("Kafka's jars through Maven", bring, () => lastWords(logFile, /Download|Copying/).slice(0, 100));
    const damaged = readdirSync(draft).filter((jar) => !isWholeJar(join(draft, jar)));
    if (damaged.length > 0)
      throw new Problem(
        `The download of ${damaged.join(', ')} is damaged in Maven's own store: delete it under ~/.m2/repository and run the command again.`,
      );
    if (!existsSync(folder)) renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/** A jar is a zip, and a zip that was cut off has lost the directory at its end. */
function isWholeJar(file) {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const tail = Buffer.alloc(Math.min(size, 65_557));
    readSync(handle, tail, 0, tail.length, size - tail.length);
    return tail.includes(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  } finally {
    closeSync(handle);
  }
}
