import './node-version.mjs';

const { cpSync, existsSync } = await import('node:fs');
const { join, resolve } = await import('node:path');
const { parseArgs } = await import('node:util');
const { backupFolder, baseFor, setReceiverAside } = await import('./backup/backup-folder.mjs');
const { putBaseInPlace, recover } = await import('./backup/restore-cluster.mjs');
const { setAside } = await import('./backup/set-aside.mjs');
const { restoreTrailArchive } = await import('./backup/trail-archive.mjs');
const { noteAct } = await import('./backup/note-act.mjs');
const { noteStepsAhead } = await import('./backup/note-steps-ahead.mjs');
const { applyErasures } = await import('./backup/apply-erasures.mjs');
const { eachOnce, erasuresInFolder, erasuresOnTopic } = await import('./backup/erasure-list.mjs');
const { setOffsetsBack } = await import('./backup/set-offsets-back.mjs');
const { prepareKafka, kafkaAnswers } = await import('./kafka.mjs');
const { stopLeftovers } = await import('./leftovers.mjs');
const { releaseLock, takeLock } = await import('./lock.mjs');
const { stopOneShots } = await import('./one-shot.mjs');
const { explain, Problem } = await import('./problem.mjs');
const { say, step } = await import('./say.mjs');
const { readSecrets } = await import('./secrets.mjs');
const { untilItAnswers } = await import('./servers.mjs');
const { readSettings } = await import('./settings.mjs');

/** An offset is found by the time of its message, and a service may have been behind at that moment. */
const MARGIN = 24 * 3_600_000;
/** How long a service knows what it has consumed (docs/adr/0010): what is set back further would be applied twice. */
const FURTHEST_BACK = 119 * 24 * 3_600_000;

let settings;
let postgres;
let kafka;
let locked = false;

async function restore() {
  const { from, at, ...own } = readArguments(process.argv.slice(2));
  settings = readSettings({ argv: own.argv });
  const { dataDir } = settings;
  if (settings.external.databaseUrl || settings.external.kafkaBrokers)
    throw new Problem('Only the servers that are started here can be restored: unset DATABASE_URL and KAFKA_BROKERS.');
  const holder = await takeLock(dataDir);
  if (holder) throw new Problem(`Grid Dispatch is running on this data (pid ${holder.pid}): stop it first.`);
  locked = true;
  await stopLeftovers(dataDir);

  const base = baseFor(from, at);
  say(`Base backup of ${base.finishedAt}, ${at ? `to ${at.toISOString()}` : 'to the end of the log'}`);
  const cluster = await putBaseInPlace(settings, base);
  const { admin } = readSecrets(dataDir, []);
  const adminUrl = `postgres://admin:${admin}@127.0.0.1:${settings.ports.postgres}/postgres`;
  const recovered = await step('The log applied', () => recover(settings, { cluster, from, at, adminUrl }));
  postgres = recovered.postgres;
  const restored = at ?? recovered.last ?? new Date(base.finishedAt);
  restoreEvidence(dataDir, from);
  restoreTrailArchive(dataDir, from);
  setReceiverAside(backupFolder(from).receiver);
  if (!(await noteAct(adminUrl, 'audit.restored.v1', { base: base.finishedAt, to: at ?? null, reached: restored })))
    say(
      '  !    This backup is older than the record of restores (docs/adr/0033): the trail will not tell of this one.',
    );
  const onTopic = await consumeAgain(
    new Date(Math.max(restored.getTime() - MARGIN, Date.now() - FURTHEST_BACK)),
    adminUrl,
  );
  const erasures = eachOnce([...erasuresInFolder(backupFolder(from).erasures), ...onTopic]);
  await step(`${erasures.length} erasures applied again`, () => applyErasures(adminUrl, settings.services, erasures));
  say(`restored to ${restored.toISOString()}; "npm start" starts it`);
}

/** Files first, services later: what an incident cites is there when somebody looks. */
function restoreEvidence(dataDir, from) {
  setAside(dataDir, 'evidence');
  if (existsSync(backupFolder(from).evidence))
    cpSync(backupFolder(from).evidence, join(dataDir, 'evidence'), { recursive: true, preserveTimestamps: true });
}

/** Answers the erasures that Kafka knows of. */
async function consumeAgain(since, adminUrl) {
  if (!existsSync(join(settings.dataDir, 'kafka/log/meta.properties'))) {
    say('  !    There is no Kafka data: services begin with empty topics, and what others had not consumed is lost.');
    return [];
  }
  kafka = await prepareKafka(settings);
  kafka.start();
  await step('Kafka', () => untilItAnswers('Kafka', undefined, kafka, () => kafkaAnswers(settings.kafkaBrokers)));
  await step('Offsets', () => setOffsetsBack(settings.kafkaBrokers, settings.services, since));
  await step('Steps ahead', () =>
    noteStepsAhead({ brokers: settings.kafkaBrokers, adminUrl, services: settings.services }),
  );
  return erasuresOnTopic(settings.kafkaBrokers);
}

function readArguments(argv) {
  const { values, tokens } = parseArgs({
    args: argv,
    options: { from: { type: 'string' }, at: { type: 'string' } },
    strict: false,
    tokens: true,
  });
  if (!values.from)
    throw new Problem(
      'Say where the backups are: npm run restore -- --from DIR [--at 2026-10-09T08:00:00Z] [--data DIR].',
    );
  const at = values.at && new Date(values.at);
  if (at && !(at.getTime() <= Date.now() && /[Zz]$|[+-]\d\d:\d\d$/.test(values.at)))
    throw new Problem(
      `--at "${values.at}" is no moment that has been: give one with its time zone, as in 2026-10-09T08:00:00+08:00.`,
    );
  const ours = new Set(
    tokens
      .filter(({ name }) => name === 'from' || name === 'at')
      .flatMap(({ index, inlineValue }) => (inlineValue ? [index] : [index, index + 1])),
  );
  return { from: resolve(values.from), at, argv: argv.filter((_, index) => !ours.has(index)) };
}

try {
  await restore();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  await stopOneShots();
  await kafka?.stop();
  await postgres?.stop();
  if (locked) releaseLock(settings.dataDir);
}
process.exit();
