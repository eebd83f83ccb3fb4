import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rollup } from 'vite';

/** Beside what the worker’s page is built of: the page itself, and what its manifest names. */
const others = [
  'worker/index.html',
  'worker/manifest.webmanifest',
  ...['192', '512', 'maskable-512'].map((size) => `worker/icon-${size}.png`),
  'icon.svg',
];

/**
 * Tells the service worker what it keeps so that the app opens without a network: all that the worker’s page may ever
 * ask for, the map that it loads late included, and nothing of the other pages.
 */
export const workerShell = (): Plugin => ({
  name: 'worker-shell',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    const entry = Object.values(bundle).find(isWorkerPage);
    if (!entry) return;
    const digest = (file: string) =>
      createHash('sha256')
        .update(readFileSync(join(dir, file)))
        .digest('hex')
        .slice(0, 16);
    const shell = [
      ...[...reachedFrom(entry.fileName, bundle)].map((file) => ({ url: `/${file}`, revision: null })),
      ...others.map((file) => ({ url: `/${file}`, revision: digest(file) })),
    ];
    const script = join(dir, 'worker/service-worker.js');
    writeFileSync(script, readFileSync(script, 'utf8').replace('self.__WB_MANIFEST', JSON.stringify(shell)));
  },
});

const isWorkerPage = (one: Rollup.OutputChunk | Rollup.OutputAsset): one is Rollup.OutputChunk =>
  one.type === 'chunk' && one.isEntry && one.name === 'worker';

/** The files that a chunk needs, at once or later, its styles and images included. */
function reachedFrom(file: string, bundle: Rollup.OutputBundle, reached = new Set<string>()): Set<string> {
  const chunk = bundle[file];
  if (reached.has(file) || !chunk) return reached;
  reached.add(file);
  if (chunk.type !== 'chunk') return reached;
  const { importedCss = [], importedAssets = [] } = chunk.viteMetadata ?? {};
  for (const own of [...importedCss, ...importedAssets]) reached.add(own);
  for (const next of [...chunk.imports, ...chunk.dynamicImports]) reachedFrom(next, bundle, reached);
  return reached;
}
