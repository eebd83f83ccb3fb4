import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineOf, type SharedKey } from '#access';
import { z } from 'zod';
import type { Platform } from './platform-file.js';

/** Another system, which signs its requests with a secret that it shares with the platform. */
export interface Machine {
  readonly personId: string;
  readonly key: SharedKey;
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
export function readHotline({ dataDirectory }: Pick<Platform, 'dataDirectory'>, county: string): Machine | undefined {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(join(dataDirectory, 'hotlines.json'), 'utf8'));
  } catch {
    return undefined;
  }
  const hotline = hotlines.parse(content).find(({ unit }) => unit === county);
  return hotline && { personId: machineOf({ name: 'hotline', unit: county }).person, key: hotline.keys[0]! };
}
