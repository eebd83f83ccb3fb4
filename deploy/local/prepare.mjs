import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoFiles } from './demo-files.mjs';
import { lastWords, runBuilt } from './one-shot.mjs';
import { step } from './say.mjs';
import { migrationEnv, plainEnv, serviceEnv } from './service-env.mjs';
import { readDemoPassword } from './secrets.mjs';
import { databasesOf, hasDatabase } from './services.mjs';
import { root } from './settings.mjs';

const built = (path) => join(root, 'dist', path);

/** Brings every database to the state its service wants. Skipped where this very build has done it already. */
export async function migrate(settings, access, { build, fresh }) {
  const stamp = join(settings.dataDir, 'migrated-by-build');
  const done = !settings.external.databaseUrl && existsSync(stamp) && readFileSync(stamp, 'utf8') === build;
  const waiting = settings.services.filter(
    (service) => hasDatabase(service) && (!done || databasesOf(service).some((name) => fresh.includes(name))),
  );
  if (waiting.length === 0) return;
  const logFile = join(settings.logDir, 'migrate.log');
  const each = waiting.map((service) => ({
    name: service.name,
    script: built(`apps/${service.name}/src/migrate.js`),
    env: migrationEnv(service, settings, access),
  }));
  await step(
    `Migrating ${waiting.length} databases`,
    () =>
      runBuilt('Migrating the databases', join(root, 'deploy/local/migrate-all.mjs'), {
        env: plainEnv(),
        input: JSON.stringify(each),
        logFile,
        cwd: root,
      }),
    () => lastWords(logFile, /^== /).slice(3),
  );
  writeFileSync(stamp, build);
}

/** Makes the topics of the one declaration that are not there yet. */
export async function createTopics(settings) {
  await step('Kafka topics', () =>
    runBuilt('Creating the topics', built('libs/event-bus/src/create-topics.js'), {
      env: { ...plainEnv(), KAFKA_BROKERS: settings.kafkaBrokers },
      logFile: join(settings.logDir, 'create-topics.log'),
      cwd: root,
    }),
  );
}

/** Loads the demo county unless that has been done; both loaders may run again after having been cut off. */
export async function loadDemoCounty(settings, access, { fresh }) {
  const { people, signIns } = demoFiles(settings.dataDir);
  const stamp = join(settings.dataDir, 'demo-county-loaded');
  const isNew = fresh.includes('grid-registry') || fresh.includes('identity');
  if (!isNew && [stamp, people, signIns].every((file) => existsSync(file))) return;

  await loadCounty(settings, access, { label: 'Demo county', people, signIns });
  writeFileSync(stamp, `${new Date().toISOString()}\n`);
}

/**
 * Runs the two loaders, which may run again and then change nothing: the registry's (a county that is there is left as
 * it is) and identity's (accounts that are there keep their people). `choices` are settings of the registry's.
 */
export async function loadCounty(settings, access, { label, people, signIns, choices = {} }) {
  const load = (name, script, extra) => {
    const service = settings.services.find((each) => each.name === name);
    const run = () =>
      runBuilt(`${label} (${script})`, built(`apps/${name}/src/${script}.js`), {
        env: { ...serviceEnv(service, settings, access, 0), DEMO_PEOPLE_FILE: people, ...extra },
        logFile: join(settings.logDir, `${script}.log`),
        cwd: root,
      });
    return step(`${label}: ${script}`, run);
  };
  await load('grid-registry', 'load-demo-county', choices);
  const password = readDemoPassword(settings.dataDir);
  await load('identity', 'load-demo-accounts', { DEMO_PASSWORD: password, DEMO_SIGN_INS_FILE: signIns });
}
