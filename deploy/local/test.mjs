import './node-version.mjs';

const { join } = await import('node:path');
const { ensureInstalled } = await import('./install.mjs');
const { compile } = await import('./compile.mjs');
const { buildConsole } = await import('./console.mjs');
const { readTestArguments, runLevel, stopJest } = await import('./jest-levels.mjs');
const { stopLeftovers } = await import('./leftovers.mjs');
const { throwDataAway } = await import('./local-data.mjs');
const { releaseLock, takeLock } = await import('./lock.mjs');
const { stopOneShots } = await import('./one-shot.mjs');
const { platformFile } = await import('./platform-file.mjs');
const { explain, Problem } = await import('./problem.mjs');
const { say } = await import('./say.mjs');
const { settingsFor } = await import('./settings.mjs');
const { ensurePrograms, findBrowser } = await import('./programs.mjs');
const { StopAsked, untilAskedToStop } = await import('./until-asked-to-stop.mjs');

const stopAsked = untilAskedToStop();
const total = { passed: 0, failed: 0, skipped: 0 };
let settings;
let platform;
let locked = false;
let stopping = false;

async function test() {
  const { levels, portOffset, jestArgs } = readTestArguments(process.argv.slice(2));
  // Its own data and ports, and never a server of yours: tests throw away what they find.
  // Two of every service: what only works alone is found here.
  const logLevel = process.env.LOG_LEVEL || 'info';
  settings = settingsFor({ data: '.data-test', portOffset, replicas: 2, withSimulator: true, logLevel, fsync: 'off' });
  const holder = await takeLock(settings.dataDir);
  if (holder)
    throw new Problem(
      `Tests are already running in this folder (pid ${holder.pid}): wait for them, or stop them with "kill ${holder.pid}".`,
    );
  locked = true;
  await stopLeftovers(settings.dataDir);
  if (levels.some((level) => level !== 'unit')) await ensurePrograms(settings, { browser: levels.includes('e2e') });
  await ensureInstalled(settings.logDir);
  const build = await compile();
  if (levels.includes('e2e')) await buildConsole(settings.logDir);
  for (const level of levels) {
    if (stopping) return;
    const counts = await runOne(level, { build, jestArgs }).catch((error) => {
      if (stopping) throw error;
      say(`\n${explain(error)}\nThe ${level} tests could not run: that counts as one failure.`);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    for (const name of Object.keys(total)) total[name] += counts[name];
    await platform?.stop();
    platform = undefined;
  }
}

/** Each level begins with empty servers: what one leaves in topics and databases is no business of the next. */
async function runOne(level, { build, jestArgs }) {
  const env = level === 'unit' ? {} : await startFor(level, build);
  return runLevel(level, { args: jestArgs, env, outputDir: join(settings.dataDir, 'jest') });
}

/** Starts what a level needs and answers the environment that tells its tests where it is. */
async function startFor(level, build) {
  say(`\n== what the ${level} tests run against`);
  const { Platform } = await import('./platform.mjs');
  const { kafkaBrokers, redisUrl, baseUrl, dataDir } = settings;
  if (stopping) throw new Error('everything is being stopped');
  throwDataAway(dataDir);
  platform = new Platform(settings);
  const env = { TEST_DATABASE_URL: platform.adminUrl, TEST_KAFKA_BROKERS: kafkaBrokers, TEST_REDIS_URL: redisUrl };
  const { until } = await platform.startServers();
  await until;
  if (level === 'int') return env;
  await platform.startServices(build);
  return { ...env, E2E_BASE_URL: baseUrl, E2E_PLATFORM_FILE: platformFile(dataDir), E2E_CHROMIUM: findBrowser() };
}

try {
  await Promise.race([test(), stopAsked]);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  if (total.passed + total.failed === 0) say('No test ran at all, which proves nothing.');
  if (total.failed > 0 || total.passed === 0) process.exitCode = 1;
  await finish();
  say(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
} catch (error) {
  process.exitCode = error instanceof StopAsked ? 130 : 1;
  console.error(`\n${error instanceof StopAsked ? `${error.message}: stopping the tests.` : explain(error)}`);
  await finish();
}
process.exit();

async function finish() {
  stopping = true;
  await stopJest();
  await stopOneShots();
  await platform?.stop();
  if (locked) releaseLock(settings.dataDir);
}
