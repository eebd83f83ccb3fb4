import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import sirv from 'sirv';

/** What Vite made of `apps/console`. */
const console = join(import.meta.dirname, '../../console');
/** Pages that need no build. */
const pages = join(import.meta.dirname, '../public');

/**
 * Everything the pages need comes from here. Nothing is upgraded to https on the way: a county tries this on its own
 * network by plain http first. Photos are shown from memory (`blob:`), since they are fetched with a token.
 */
const contentSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Names with a digest in them never mean anything else. */
const isForEver = /^\/assets\//;
const entries = ['worker', 'resident'] as const;

const served = [console, pages].filter(existsSync).map((directory) =>
  sirv(directory, {
    gzip: true,
    brotli: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('Content-Security-Policy', contentSecurity);
      response.setHeader('Cache-Control', isForEver.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  }),
);

/** The console, the grid worker’s app and the residents’ pages. */
export const consolePages: RequestHandler = (request, response, next) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') return next();
  request.url = pageOf(request.url, request.headers.accept);
  const tryFrom = (at: number): void => {
    const files = served[at];
    if (files) files(request, response, () => tryFrom(at + 1));
    else next();
  };
  tryFrom(0);
};

/** Addresses of the gateway’s own. */
const isServers = /^\/(api|open311|live|health|status|metrics|docs|demo-sign-ins|receipt)(\/|\?|$)/;

/** An address within one of the apps (`/dispatcher/…`) is shown by the app’s one page. */
function pageOf(url: string, accept = ''): string {
  const [path = ''] = url.split('?', 1);
  if (!accept.includes('text/html') || isServers.test(url) || /\.\w+$/.test(path)) return url;
  const entry = entries.find((name) => path === `/${name}` || path.startsWith(`/${name}/`));
  return entry ? `/${entry}/index.html` : '/index.html';
}
