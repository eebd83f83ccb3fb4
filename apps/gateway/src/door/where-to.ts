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

/** Whether it is asked by Open311 (GeoReport v2), which has addresses and answers of its own. */
export const isOpen311 = (url: string): boolean => url.startsWith('/open311/v2/');

/**
 * Where a request for `/api/<service>/<path>` goes, or one by Open311; undefined for services that don't exist and for what is inside.
 */
export function whereTo(url: string, routes: GatewayConfig['ROUTES']): Destination | undefined {
  if (isOpen311(url))
    return routes.intake && isOpen(url) ? { service: 'intake', urls: routes.intake, path: url } : undefined;
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

/**
/**
 * Paths that need no sign-in: one signs in there, refreshes, lets a wall screen in by its link, fetches public keys, asks
 * for one's receipt by its number, with what that names, or checks the trail without having to trust us. By Open311,
 * other systems have keys of their own; residents report without an account, for which they solve a challenge.
 */
const publicPaths: Readonly<Record<string, RegExp>> = {
  identity: /^\/(sign-in|refresh|display-tokens|\.well-known\/jwks\.json)$/,
  evidence: /^\/(\.well-known\/jwks\.json|public\/photos)$/,
  'grid-registry': /^\/units\/[^/]+\/name$/,
  intake: /^\/(receipts\/query$|open311\/v2\/|public\/)/,
  trail:
    /^\/(receipts\/query|checkpoint|checkpoints|keys|witnesses|consistency-proof|inclusion-proofs|entries\/\d+\/inclusion-proof)$/,
};

export const isPublic = ({ service, path }: Destination): boolean =>
  publicPaths[service]?.test(withoutQuery(path)) ?? false;

/** Paths by which residents report, follow and rate: there is a limit of its own to how often. */
export const isOfResidents = ({ service, path }: Destination): boolean =>
  (service === 'intake' || service === 'evidence') && path.startsWith('/public/');

const withoutQuery = (path: string): string => path.split('?', 1)[0]!;

/** Paths to which other systems send, signed instead of signed in: the 12345 hotline. */
export const takesMachines = ({ service, path }: Destination): boolean =>
  service === 'intake' && /^\/hotline\//.test(path);
