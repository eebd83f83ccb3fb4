import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivately } from './platform-file.mjs';

/** What the passes of residents are signed with, made at random the first time: docs/adr/0061. */
export function residentSecret(dataDir) {
  const file = join(dataDir, 'resident-secret');
  if (!existsSync(file)) writePrivately(file, `${randomBytes(32).toString('base64url')}\n`);
  return readFileSync(file, 'utf8').trim();
}
