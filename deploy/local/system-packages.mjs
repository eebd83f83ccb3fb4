import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { answerOf, lastWords, runToEnd } from './one-shot.mjs';
import { Problem } from './problem.mjs';
import { say, step } from './say.mjs';

/** Where a program is in the PATH, or undefined. */
export function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/**
 * Installs what is missing when the system is Debian (or a child of it) and we may; otherwise says what to install.
 * `missing` are {what, packages}: all in one go, since apt-get allows only one of itself at a time.
 */
export async function installPackages(missing, logDir) {
  if (missing.length === 0) return;
  const what = missing.map((each) => each.what).join(', ');
  const is = missing.length === 1 ? 'is' : 'are';
  const packages = missing.flatMap((each) => each.packages);
  const names = packages.join(' ');
  if (!existsSync('/etc/debian_version') || !findProgram('apt-get'))
    throw new Problem(
      `${what} ${is} missing: install with this system's package manager (on Debian: apt-get install ${names}) and run the command again.`,
    );
  if (process.getuid?.() !== 0)
    throw new Problem(
      `${what} ${is} missing, and only root may install: run "sudo apt-get install -y ${names}" and then the command again.`,
    );

  say(`${what} ${is} missing: installing the system packages ${names} with apt-get.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const logFile = join(logDir, 'apt-get.log');
  const apt = async (...args) =>
    (await runToEnd('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], { env, logFile })).code === 0;
  const install = async () => {
    if ((await apt('update')) && (await apt('install', '-y', '--no-install-recommends', ...packages))) return;
    throw new Problem(
      `apt-get could not install ${names}: "${lastWords(logFile, /^E:/)}". Put that right (network? /etc/apt/sources.list?), or install ${what} by hand, and run the command again.`,
    );
  };
  await step(`apt-get install ${names}`, install, () => lastWords(logFile));
}
