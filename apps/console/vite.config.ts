import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import components from 'unplugin-vue-components/vite';
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers';
import { type Connect, defineConfig, type Plugin } from 'vite';
import { workerShell } from './worker/shell.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const serviceWorker = 'service-worker';

/** The entries: the console, and what others open on their phones; the grid worker’s opens without a network. */
const entries = Object.fromEntries(
  Object.entries({
    console: 'index.html',
    worker: 'worker/index.html',
    [serviceWorker]: 'src/worker/service-worker.ts',
    resident: 'resident/index.html',
  })
    .map(([name, file]) => [name, here(file)] as const)
    .filter(([, file]) => existsSync(file)),
);

/** While developing, an address below an entry is that entry’s, as the gateway has it. */
const ownPages = (): Plugin => ({
  name: 'own-pages',
  configureServer: ({ middlewares }) => void middlewares.use(toOwnPage),
  configurePreviewServer: ({ middlewares }) => void middlewares.use(toOwnPage),
});

const toOwnPage: Connect.NextHandleFunction = (request, _response, next) => {
  const entry = /^\/(worker|resident)(\/[^.]*)?(\?.*)?$/.exec(request.url ?? '')?.[1];
  if (entry && request.headers.accept?.includes('text/html')) request.url = `/${entry}/index.html`;
  next();
};

/** `PLATFORM`: a running platform that a page under development talks to. */
const platform = process.env.PLATFORM ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: here('.'),
  publicDir: here('public'),
  cacheDir: here('../../node_modules/.cache/vite'),
  plugins: [
    vue(),
    components({ dirs: [], dts: false, resolvers: [ElementPlusResolver({ importStyle: 'css' })] }),
    ownPages(),
    workerShell(),
  ],
  resolve: {
    alias: [{ find: /^#([a-z0-9-]+)$/, replacement: `${here('../../libs')}/$1/src/index.ts` }],
  },
  build: {
    outDir: here('../../dist/apps/console'),
    emptyOutDir: true,
    target: 'es2022',
    // Strict content security: nothing is inlined as data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rollupOptions: {
      input: entries,
      output: {
        // A service worker’s address stays, and says how far it reaches.
        entryFileNames: ({ name }) => (name === serviceWorker ? `worker/${name}.js` : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/open311', '/live', '/demo-sign-ins', '/docs', '/status', '/receipt'].map((path) => [
        path,
        { target: platform, ws: path === '/live' },
      ]),
    ),
  },
});
