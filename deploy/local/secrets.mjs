import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoFiles } from './demo-files.mjs';
import { writePrivately } from './platform-file.mjs';
import { Problem } from './problem.mjs';

/** The passwords of this machine's databases, made at random the first time: {admin, roles: {role: password}}. */
export function readSecrets(dataDir, roles) {
  const file = join(dataDir, 'secrets.json');
  mkdirSync(dataDir, { recursive: true });
  let secrets;
  if (existsSync(file)) {
    try {
      secrets = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      throw new Problem(
        `${file} is unreadable: "npm run reset" throws the local data away, and the next start begins anew.`,
      );
    }
  } else if (existsSync(join(dataDir, 'postgres/cluster/PG_VERSION'))) {
    throw new Problem(
      `${file}, with the passwords of the databases beside it, is missing: put it back, or throw the local data away with "npm run reset".`,
    );
  } else secrets = { admin: password(), roles: {} };
  for (const role of roles) secrets.roles[role] ??= password();
  writePrivately(file, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

/** The demo accounts' one password, kept so that it stays the same from start to start. */
export function readDemoPassword(dataDir) {
  const file = demoFiles(dataDir).password;
  if (!existsSync(file)) writePrivately(file, `${randomBytes(9).toString('base64url')}\n`);
  return readFileSync(file, 'utf8').trim();
}

// Hexadecimal, so that it needs no quoting in SQL, addresses or shells.
const password = () => randomBytes(24).toString('hex');
