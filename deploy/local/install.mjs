import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockHolder } from './lock.mjs';
import { firstWords, runToEnd } from './one-shot.mjs';
import { Problem } from './problem.mjs';
import { say, step } from './say.mjs';
import { root } from './settings.mjs';

/** Runs `npm ci` when what is installed is not what package-lock.json says. */
export async function ensureInstalled(logDir) {
  if (isInstalled()) return;
  // npm ci begins by deleting node_modules, and a running platform would lose the ground under its feet.
  const holder = lockHolder(join(root, '.data'));
  if (holder && holder.pid !== process.pid)
    throw new Problem(
      `package-lock.json has changed, and a platform is running on the installed packages (pid ${holder.pid}): stop it and run the command again.`,
    );

  // Compiling needs the development packages, whatever NODE_ENV the machine has set.
  say('Installing the packages of package-lock.json (npm ci).');
  const logFile = join(logDir, 'npm-ci.log');
  await step('npm ci', async () => {
    const { code } = await runToEnd('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
      cwd: root,
      logFile,
      env: process.env,
    });
    if (code !== 0)
      throw new Problem(
        `npm ci failed: "${firstWords(logFile, COMPLAINT, 'npm error ')}". See ${logFile}, check the network, and run the command again.`,
      );
  });
}

/** npm keeps its own record of what it put into node_modules, written last: compare with that rather than with a stamp of ours. */
function isInstalled() {
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  if (!installed) return false;
  const wanted = packagesIn(join(root, 'package-lock.json'));
  if (!wanted)
    throw new Problem('package-lock.json is missing or unreadable: get it back with "git checkout package-lock.json".');
  return Object.entries(wanted).every(([path, { version, optional, peer, link }]) => {
    if (path === '' || link) return true;
    return installed[path] ? installed[path].version === version : Boolean(optional || peer);
  });
}

/** npm begins with codes, which say nothing to a person. */
const COMPLAINT = /^npm (error|ERR!) (?!code |errno |syscall |path |network This|A complete)\S/;

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
