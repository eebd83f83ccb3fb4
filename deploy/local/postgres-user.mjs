import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { findProgram } from './system-packages.mjs';
import { Problem } from './problem.mjs';

const USER = 'grid-dispatch';

/**
 * How to run PostgreSQL's programs: it refuses to run as root, so root hands it to a system user of its own.
 * Gives it `folder` with all that is in it. Answers {own(path), wrap(file, args) -> {file, args, uid, gid}}.
 *
 * The clone may lie where that user may not go (/root, a private temporary folder). Then the programs get the one
 * privilege to read past that, and nothing more; `probe` is a shell command that tells whether it works.
 */
export function postgresUser(folder, probe) {
  if (process.getuid?.() !== 0) return { own: () => {}, wrap: (file, args) => ({ file, args }) };
  const { uid, gid } = ensureUser();
  const own = (path) => {
    if (statSync(path).uid !== uid) spawnSync('chown', ['-R', `${uid}:${gid}`, path]);
  };
  own(folder);
  const plain = (file, args) => ({ file, args, uid, gid });
  const ways = [plain, withPrivilege('dac_read_search', uid, gid), withPrivilege('dac_override', uid, gid)];
  const wrap = ways.find((way) => {
    const { file, args, ...options } = way('/bin/sh', ['-c', probe]);
    return spawnSync(file, args, { ...options, cwd: '/' }).status === 0;
  });
  if (!wrap)
    throw new Problem(
      `The user ${USER}, as whom PostgreSQL runs because it refuses to run as root, may not read this folder: move the clone to where others may read, such as /opt, or run the command as an ordinary user.`,
    );
  return { own, wrap };
}

/** `no_setuid_fixup`: without it access(2), by which initdb looks at its programs, ignores the privilege. */
function withPrivilege(capability, uid, gid) {
  const options = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    `--inh-caps=-all,+${capability}`,
    `--ambient-caps=-all,+${capability}`,
  ];
  return (file, args) => ({ file: 'setpriv', args: [...options, '--', file, ...args] });
}

function ensureUser() {
  const known = idsOf(USER);
  if (known) return known;
  const useradd = findProgram('useradd');
  if (useradd)
    spawnSync(useradd, [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      USER,
    ]);
  const made = idsOf(USER);
  if (!made)
    throw new Problem(
      `PostgreSQL refuses to run as root, and the system user ${USER} for it could not be made: make it with "useradd --system ${USER}", or run the command as an ordinary user.`,
    );
  return made;
}

function idsOf(user) {
  const id = (flag) => spawnSync('id', [flag, user], { encoding: 'utf8' });
  const [uid, gid] = [id('-u'), id('-g')];
  return uid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}
