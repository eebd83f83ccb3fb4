import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Problem } from './problem.mjs';
import { say, step } from './say.mjs';
import { root } from './settings.mjs';

const SOURCES = ['apps', 'libs', 'tools'];
const dist = join(root, 'dist');
const manifestFile = join(dist, '.built.json');

/**
 * Brings `dist` up to date with the sources: only files whose content changed are compiled (or copied, when they are
 * not TypeScript), and what has no source any more is removed. Answers the build's digest.
 */
export async function compile() {
  const settings = readFileSync(join(root, '.swcrc'));
  const version = JSON.parse(readFileSync(join(root, 'node_modules/@swc/core/package.json'), 'utf8')).version;
  const salt = digest(Buffer.concat([settings, Buffer.from(version)]));

  const before = readManifest(salt);
  const now = Object.fromEntries(
    SOURCES.flatMap(sourcesUnder).map((file) => [file, digest(readFileSync(join(root, file)))]),
  );
  const changed = Object.keys(now).filter((file) => now[file] !== before[file] || !existsSync(outputOf(file)));
  const gone = Object.keys(before).filter((file) => !(file in now));

  for (const file of gone)
    for (const output of [outputOf(file), `${outputOf(file)}.map`]) rmSync(output, { force: true });
  if (changed.length > 0)
    await step(`Building ${changed.length} of ${Object.keys(now).length} files`, () => build(changed, settings));
  if (changed.length > 0 || gone.length > 0) write(manifestFile, JSON.stringify({ salt, files: now }));
  return digest(salt + JSON.stringify(now));
}

async function build(files, settings) {
  const { transform } = await import('@swc/core');
  const { exclude: _, ...options } = JSON.parse(settings);
  const failures = [];
  await Promise.all(
    files.map(async (file) => {
      const output = outputOf(file);
      mkdirSync(dirname(output), { recursive: true });
      if (!file.endsWith('.ts')) return copyFileSync(join(root, file), output);
      try {
        const source = readFileSync(join(root, file), 'utf8');
        const { code, map } = await transform(source, {
          ...options,
          swcrc: false,
          filename: file,
          sourceFileName: relative(dirname(output), join(root, file)),
        });
        write(`${output}.map`, map);
        write(output, `${code}\n//# sourceMappingURL=${output.split('/').at(-1)}.map\n`);
      } catch (error) {
        failures.push(`${file}: ${error.message.split('Caused by:')[0].trim()}`);
      }
    }),
  );
  if (failures.length === 0) return;
  say(failures.join('\n'));
  throw new Problem(
    `${failures.length} of the files above could not be compiled: put them right and run the command again.`,
  );
}

function sourcesUnder(folder) {
  if (!existsSync(join(root, folder))) return [];
  return (
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)))
      // The console is Vite's to build.
      .filter((file) => !file.startsWith('apps/console/'))
      .filter((file) => !/\.spec\.(ts|mjs)$|\.d\.ts$|\.md$|(^|\/)(node_modules|\.[^/]+)(\/|$)/.test(file))
      .sort()
  );
}

const outputOf = (file) => join(dist, file.replace(/\.ts$/, '.js'));

const digest = (content) => createHash('sha256').update(content).digest('hex');

/** By rename, so that a running service which loads the file at this moment gets all of the old or all of the new one. */
function write(file, content) {
  writeFileSync(`${file}.${process.pid}`, content);
  renameSync(`${file}.${process.pid}`, file);
}

function readManifest(salt) {
  try {
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
    if (manifest.salt === salt) return manifest.files;
  } catch {
    // Not built yet, or by an older version of this file: begin anew.
  }
  rmSync(dist, { recursive: true, force: true });
  return {};
}
