import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { runToEnd } from './one-shot.mjs';
import { Problem } from './problem.mjs';
import { step } from './say.mjs';
import { root } from './settings.mjs';

const out = join(root, 'dist/apps/console');
const stamp = join(out, '.built-of');

/** What its pages are made of: their own folder, and the libraries that run in browsers. */
const builtOf = [
  'apps/console',
  ...[
    'contracts',
    'grid-topology',
    'live-client',
    'merkle',
    'photo-exif',
    'primitives',
    'proof-forms',
    'signed-note',
  ].map((lib) => `libs/${lib}`),
];

/** Builds the console (Vite) when its sources, or what they are built with, have changed. */
export async function buildConsole(logDir) {
  const sources = builtOf.flatMap(filesUnder);
  const hash = createHash('sha256');
  for (const file of [...sources, 'package-lock.json']) hash.update(file).update(readFileSync(join(root, file)));
  const digest = hash.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  await step('Building the console', async () => {
    const logFile = join(logDir, 'console.log');
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const { code } = await runToEnd(
      process.execPath,
      [vite, 'build', 'apps/console', '--config', 'apps/console/vite.config.ts'],
      {
        cwd: root,
        logFile,
        env: process.env,
      },
    );
    if (code !== 0) throw new Problem(`The console could not be built. See ${logFile}.`);
    await compressAll();
    writeFileSync(stamp, digest);
  });
}

/** Beside each file that travels better so, it is compressed once, and not by the gateway for each reader. */
async function compressAll() {
  const [zip, brotli] = [promisify(gzip), promisify(brotliCompress)];
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|html|svg|json|webmanifest)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(
    files.map(async (file) => {
      const content = readFileSync(file);
      if (content.length < 1_024) return;
      writeFileSync(`${file}.gz`, await zip(content, { level: 9 }));
      writeFileSync(`${file}.br`, await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    }),
  );
}

function filesUnder(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((file) => !/\.spec\.ts$|\.md$|(^|\/)\./.test(file))
    .sort();
}
