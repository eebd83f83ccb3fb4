import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivately } from './platform-file.mjs';

/** The hotlines that are connected, and the secrets shared with them: docs/adr/0042. */
export const hotlinesFile = (dataDir) => join(dataDir, 'hotlines.json');

/** The simulator's port, whether it is started or not: without it, callbacks wait. */
export const SIMULATOR_PORT = 11;

/** Connects the demo county's hotline, which the simulator plays; its secret is made the first time. */
export function connectHotline(file, url) {
  const [known] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const keys = known?.keys ?? [{ id: 'hotline-430211', secret: randomBytes(32).toString('hex') }];
  writePrivately(file, `${JSON.stringify([{ unit: '430211000000', keys, url }], null, 2)}\n`);
}
