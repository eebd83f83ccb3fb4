import { createHash } from 'node:crypto';
import type { VerifierKey } from '#signed-note';

/** A log that this witness watches, with all the keys it may sign with. */
export interface Log {
  /** The first line of its checkpoints, and the name of its keys. */
  readonly origin: string;
  readonly keys: readonly VerifierKey[];
}

/** How a log is named in paths and addresses, where an origin may contain anything: SHA-256, hex. */
export const originHash = (origin: string): string => createHash('sha256').update(origin).digest('hex');

/** Keys of one name are keys of one log: the old and the new one while they change. */
export function logsOf(keys: readonly VerifierKey[]): Log[] {
  const origins = [...new Set(keys.map(({ name }) => name))];
  return origins.map((origin) => ({ origin, keys: keys.filter(({ name }) => name === origin) }));
}
