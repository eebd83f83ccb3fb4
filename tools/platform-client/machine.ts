import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineOf, type SharedKey } from '#access';
import { z } from 'zod';
import type { Platform } from './platform-file.js';

/** Another system, which signs its requests with a secret that it shares with the platform. */
export interface Machine {
  readonly personId: string;
  /** The secret of now: a platform that lost all but its backups shares a new one. */
  readonly key: () => SharedKey;
}

const hotlines = z.array(
  z.looseObject({
    unit: z.string(),
    keys: z.array(z.object({ id: z.string(), secret: z.string() })).min(1),
  }),
);

/**
 * The 12345 hotline of a county (twelve digits), out of the file with the shared secrets beside the platform's; undefined
 * where that platform has none of this county's, or lies elsewhere.
 */
export function readHotline(platform: Pick<Platform, 'dataDirectory'>, county: string): Machine | undefined {
  let known = readKey(platform, county);
  if (!known) return undefined;
  const key = (): SharedKey => (known = readKey(platform, county) ?? known!);
  return { personId: machineOf({ name: 'hotline', unit: county }).person, key };
}

function readKey({ dataDirectory }: Pick<Platform, 'dataDirectory'>, county: string): SharedKey | undefined {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(dataDirectory, 'hotlines.json'), 'utf8'));
  } catch {
    return undefined;
  }
  return hotlines.parse(content).find(({ unit }) => unit === county)?.keys[0];
}
