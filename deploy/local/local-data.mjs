import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** All that is ever made in a data directory, but for the cache, which holds downloads, and the lock. */
const DATA = [
  'postgres',
  'kafka',
  'redis',
  'evidence',
  'trail',
  'trail-witness',
  'trail-policy',
  'replay',
  'jest',
  'logs',
  'secrets.json',
  'demo-password',
  'demo-people.json',
  'demo-sign-ins.json',
  'demo-county-loaded',
  'migrated-by-build',
  'platform.json',
  'hotlines.json',
  'resident-secret',
  'stepped-clock',
];

/** By name: `--data` may have been pointed at a folder with other things in it. */
export function throwDataAway(dataDir) {
  for (const name of DATA) rmSync(join(dataDir, name), { recursive: true, force: true });
}
