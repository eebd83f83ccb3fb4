import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { NotDeliverable } from '../channels/channel.js';

/** What leads to this machine, into private networks, or to nobody (IANA's special-purpose registries). */
const inside = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  inside.addSubnet(net, prefix, 'ipv4');
}
for (const [net, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  inside.addSubnet(net, prefix, 'ipv6');
}

/** Whether an IP address is everybody's: outside this machine and all private networks. */
export function isPublicAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return isPublicAddress(mapped);
  const version = isIP(address);
  return version !== 0 && !/^::ffff:/i.test(address) && !inside.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

/** The host of a URL as an address, where it is written as one. */
export const literalAddress = ({ hostname }: URL): string | undefined => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? undefined : bare;
};

/**
 * Looks a host up as the connection is made, and gives only public addresses: what a name leads to is not known before
 * that, and may change.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const open = error ? [] : found.filter(({ address }) => isPublicAddress(address));
    const failure = error ?? (open.length === 0 ? new NotDeliverable('the host is no public one') : null);
    if (failure) callback(failure, '', 0);
    else if (options.all) callback(null, open);
    else callback(null, open[0]!.address, open[0]!.family);
  });
};
