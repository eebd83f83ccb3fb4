import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../say.mjs';

/** Moves what is there out of the way: a restore throws nothing away. */
export function setAside(dataDir, name) {
  const path = join(dataDir, name);
  if (!existsSync(path)) return;
  const aside = `${path}.before-${new Date().toISOString().replaceAll(':', '-')}`;
  renameSync(path, aside);
  say(`  ok   ${path} was there: it is now ${aside}`);
}
