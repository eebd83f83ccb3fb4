import type { GatewayConfig } from '../config.js';

export interface Destination {
  readonly service: string;
  /** The service's replicas: any of them will do. */
  readonly urls: readonly string[];
  /** The path as the service serves it, query included. */
  readonly path: string;
}

/**
 * Paths that mean the same to everybody who reads them on the way: no backslash (Node's own URL parser takes it for a
 * slash), no empty segment (proxies join them).
 */
const unambiguous = /^(?:\/[\w.~!$&'()*+,;=:@%-]+)+\/?$/;

/** What services keep to themselves; Express matches paths whatever their case. */
const inside = new Set(['health', 'metrics']);

/**
 * Where a request for `/api/<service>/<path>` goes; undefined for services that don't exist and for what is inside.
 */
export function whereTo(url: string, routes: GatewayConfig['ROUTES']): Destination | undefined {
  const [, service = '', path = ''] = /^\/api\/([a-z-]+)(\/[^#]*)$/.exec(url) ?? [];
  const target = Object.hasOwn(routes, service) ? routes[service as keyof typeof routes] : undefined;
  return target === undefined || !isOpen(path) ? undefined : { service, urls: target, path };
}

function isOpen(path: string): boolean {
  const [pathname = ''] = path.split('?', 1);
  if (!unambiguous.test(pathname)) return false;
  try {
    const segments = pathname.slice(1).split('/').map(decodeURIComponent);
    return !inside.has((segments[0] ?? '').toLowerCase()) && !segments.some((segment) => /^\.\.?$/.test(segment));
  } catch {
    return false;
  }
}

/** Paths that need no sign-in: one signs in there, refreshes, or fetches public keys. */
export const isPublic = ({ service, path }: Destination): boolean =>
  (service === 'identity' && /^\/(sign-in|refresh|\.well-known\/jwks\.json)$/.test(path)) ||
  (service === 'evidence' && path === '/.well-known/jwks.json');
