import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import sirv from 'sirv';
import { GATEWAY_CONFIG, type GatewayConfig } from '../config.js';
import { contentSecurity } from './content-security.js';

/** Names with a digest in them never mean anything else. */
const isForEver = /^\/assets\//;
/** Apps with a page of their own; every other address is the console's. */
const apps = ['worker', 'resident'];
/** Addresses of the gateway's own. */
const isServers = /^\/(api|open311|live|health|status|metrics|docs|demo-sign-ins|receipt)(\/|\?|$)/;

const policy = 'Content-Security-Policy';

/** Serves the console, the grid worker’s app and the residents’ pages, compressed as they were built. */
@Injectable()
export class ConsolePages implements NestMiddleware {
  private readonly files: RequestHandler | undefined;

  constructor(@Inject(GATEWAY_CONFIG) { CONSOLE_DIR }: GatewayConfig) {
    const directory = resolve(CONSOLE_DIR);
    if (!existsSync(directory)) return;
    this.files = sirv(directory, {
      gzip: true,
      brotli: true,
      etag: true,
      setHeaders: (response, path) =>
        response.setHeader('Cache-Control', isForEver.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
    });
  }

  use(request: Request, response: Response, next: NextFunction): void {
    if (!this.files || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    const asked = request.url;
    const others = response.getHeader(policy);
    request.url = pageOf(asked, request.headers.accept);
    // Before it is known whether the browser has the page already (304): what stands there holds for the page it has.
    response.setHeader(policy, contentSecurity);
    void this.files(request, response, () => {
      request.url = asked;
      if (others === undefined) response.removeHeader(policy);
      else response.setHeader(policy, others);
      next();
    });
  }
}

/** An address within one of the apps (`/dispatcher/…`) is shown by the app’s one page. */
function pageOf(url: string, accept = ''): string {
  const [path = ''] = url.split('?', 1);
  if (!accept.includes('text/html') || isServers.test(url) || /\.\w+$/.test(path)) return url;
  const app = apps.find((name) => path === `/${name}` || path.startsWith(`/${name}/`));
  return app ? `/${app}/index.html` : '/index.html';
}
