import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceDatabase } from '../../check/read-databases.js';
import type { Platform } from '../../platform-client/index.js';

/** A service that keeps what entries commit to: its database, and that of its data keys where it has one. */
export interface Owner {
  readonly service: string;
  readonly database: ServiceDatabase;
  readonly keys?: ServiceDatabase;
}

export type Owners = ReadonlyMap<string, Owner>;

/** Services that take texts or files in; the registry keeps its own in the clear (docs/adr/0034). */
const owning = ['intake', 'dispatch', 'handling', 'closure', 'evidence', 'grid-registry'] as const;

/** Where an owner's databases are. */
interface OwnerAddresses {
  readonly database: string;
  readonly keys: string | undefined;
}

/**
 * The owners of a platform on this machine, read as they read themselves: the checker sees neither texts nor keys. The
 * passwords lie beside the platform file; nothing can be written by these connections.
 * @throws where the passwords can't be read
 */
export const ownersOf = (platform: Platform): Owners =>
  new Map(
    [...addressesOf(platform)].map(([service, { database, keys }]) => [service, ownerAt(service, database, keys)]),
  );

/** By service, as deploy/local names databases and roles. @throws where the passwords can't be read */
export function addressesOf({
  databases,
  dataDirectory,
}: Pick<Platform, 'databases' | 'dataDirectory'>): ReadonlyMap<string, OwnerAddresses> {
  const { roles } = JSON.parse(readFileSync(join(dataDirectory, 'secrets.json'), 'utf8')) as {
    roles: Readonly<Record<string, string>>;
  };
  const addressOf = (service: string, name: string): string => {
    const [username, address] = [`${name}_runtime`, databases.get(service)];
    const password = roles[username];
    if (!address || !password) throw new Error(`it is not told how to read what ${service} keeps`);
    return Object.assign(new URL(address), { username, password, pathname: `/grid_${name}` }).href;
  };
  return new Map(
    owning.map((service) => {
      const name = service.replaceAll('-', '_');
      const keys = service === 'grid-registry' ? undefined : addressOf(service, `${name}_keys`);
      return [service, { database: addressOf(service, name), keys }];
    }),
  );
}

/** An owner whose databases are at these addresses, read only. */
export function ownerAt(service: string, database: string, keys?: string): Owner {
  const open = (url: string): ServiceDatabase => {
    const address = new URL(url);
    address.searchParams.set('options', '-c default_transaction_read_only=on');
    return new ServiceDatabase(service, address.href);
  };
  return { service, database: open(database), ...(keys !== undefined && { keys: open(keys) }) };
}

export const closeOwners = async (owners: Owners): Promise<void> => {
  for (const { database, keys } of owners.values()) await Promise.all([database.close(), keys?.close()]);
};
