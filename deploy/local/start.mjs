import './node-version.mjs';

const { explain } = await import('./problem.mjs');
const { releaseLock, takeLock } = await import('./lock.mjs');
const { readSettings } = await import('./settings.mjs');
const { say, seconds } = await import('./say.mjs');
const { stopOneShots } = await import('./one-shot.mjs');
const { readPlatformFile } = await import('./platform-file.mjs');
const { StopAsked, untilAskedToStop } = await import('./until-asked-to-stop.mjs');

const began = Date.now();
const stopAsked = untilAskedToStop();
let settings;
let platform;
let stopping = false;

async function start() {
  const { ensureInstalled } = await import('./install.mjs');
  const { ensurePrograms } = await import('./programs.mjs');
  const { compile } = await import('./compile.mjs');
  const { buildConsole } = await import('./console.mjs');
  const { stopLeftovers } = await import('./leftovers.mjs');
  await stopLeftovers(settings.dataDir);
  await ensurePrograms(settings);
  await ensureInstalled(settings.logDir);
  const build = await compile();
  await buildConsole(settings.logDir);

  const { Platform } = await import('./platform.mjs');
  if (stopping) return;
  platform = new Platform(settings);
  await platform.startServers();
  await platform.startServices(build);

  const { printSignIns } = await import('./sign-ins.mjs');
  printSignIns(settings.dataDir);
  say(`ready in ${seconds(Date.now() - began)} at ${settings.baseUrl} (Ctrl-C stops everything)`);
  return stopAsked;
}

try {
  settings = readSettings();
  const holder = await takeLock(settings.dataDir);
  if (holder) {
    const { state = 'starting', baseUrl = settings.baseUrl } = readPlatformFile(settings.dataDir) ?? {};
    say(
      `Grid Dispatch is already running (pid ${holder.pid}, ${state}) at ${baseUrl} and is left alone. To stop it, press Ctrl-C where it runs, or: kill ${holder.pid}`,
    );
    process.exit(0);
  }
  await Promise.race([start(), stopAsked]);
} catch (error) {
  if (error instanceof StopAsked) say(`\n${error.message}: stopping everything in order.`);
  else {
    console.error(`\n${explain(error)}`);
    process.exitCode = 1;
  }
  stopping = true;
  const stopBegan = Date.now();
  await stopOneShots();
  await platform?.stop();
  if (settings) releaseLock(settings.dataDir);
  if (error instanceof StopAsked) say(`stopped in ${seconds(Date.now() - stopBegan)}`);
  process.exit();
}
