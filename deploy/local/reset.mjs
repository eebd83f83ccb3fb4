import './node-version.mjs';

const { releaseLock, takeLock } = await import('./lock.mjs');
const { stopLeftovers } = await import('./leftovers.mjs');
const { explain, Problem } = await import('./problem.mjs');
const { say } = await import('./say.mjs');
const { throwDataAway } = await import('./local-data.mjs');
const { readSettings } = await import('./settings.mjs');

try {
  const { dataDir } = readSettings();
  const holder = await takeLock(dataDir);
  if (holder)
    throw new Problem(
      `Grid Dispatch is running on this data (pid ${holder.pid}): stop it first, with Ctrl-C where it runs or "kill ${holder.pid}".`,
    );
  await stopLeftovers(dataDir);
  throwDataAway(dataDir);
  releaseLock(dataDir);
  say(`The local data in ${dataDir} is gone; "npm start" makes it anew.`);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
